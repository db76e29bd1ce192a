import type { PromotionDTO } from "@medusajs/framework/types"

import type { CouponLimits } from "../domain"
import type { OwnLimits } from "../ledger"
import type { CartNeed } from "./needs"
import type { RulesByPromotion } from "./rule-book"

/**
 * Promotions with their rules, and what every cart asks of these.
 *
 * @property limited those of which uses have to be known
 * @property limits the rules' own, by promotion
 * @property gifts the variants that rules give, by promotion
 */
export type RulesInPlay = {
  readonly rules: RulesByPromotion
  readonly limited: readonly PromotionDTO[]
  readonly limits: OwnLimits
  readonly needs: ReadonlySet<CartNeed>
  readonly gifts: ReadonlyMap<string, string>
}

/** Whether uses of a coupon have to be known. */
export const hasLimit = ({
  uses,
  uses_per_customer,
  uses_per_code,
  budget_minor,
}: CouponLimits): boolean =>
  [uses, uses_per_customer, uses_per_code, budget_minor].some(
    (limit) => limit !== null
  )

/** Works out once what carts ask of promotions with these rules. */
export const rulesInPlay = (
  promotions: readonly PromotionDTO[],
  rules: RulesByPromotion
): RulesInPlay => {
  const limits = new Map(
    [...rules].flatMap(([id, rule]) =>
      rule.limits && hasLimit(rule.limits) ? [[id, rule.limits] as const] : []
    )
  )
  return {
    rules,
    limits,
    limited: promotions.filter(
      ({ id, limit, campaign }) =>
        typeof limit === "number" || campaign?.budget || limits.has(id)
    ),
    needs: new Set([...rules.values()].flatMap(({ needs }) => [...needs])),
    gifts: new Map(
      [...rules].flatMap(([id, { gift }]) =>
        gift === null ? [] : [[id, gift] as const]
      )
    ),
  }
}

/** Both together. Of a promotion that is in both, what `first` says counts. */
export const bothInPlay = (
  first: RulesInPlay,
  other: RulesInPlay
): RulesInPlay => ({
  rules: new Map([...other.rules, ...first.rules]),
  limited: [...first.limited, ...other.limited],
  limits: new Map([...other.limits, ...first.limits]),
  needs: new Set([...other.needs, ...first.needs]),
  gifts: new Map([...other.gifts, ...first.gifts]),
})
