import type {
  ComputeActionItemLine,
  PromotionDTO,
  PromotionRuleDTO,
} from "@medusajs/framework/types"

import { rulesHold } from "./core-rules"
import type { PromotionSetting } from "./promotion-setting"

/**
 * What of a cart a promotion picks.
 *
 * @property ids null where it has no rules, and so picks all
 */
export type Targets<T> = {
  readonly positions: readonly T[]
  readonly ids: readonly string[] | null
}

const picked = <T extends { id: string }>(
  all: readonly T[],
  rules: readonly PromotionRuleDTO[] | undefined,
  scope: "items" | "shipping_methods"
): Targets<T> => {
  const positions = all.filter((each) => rulesHold(rules, each, scope))
  const hasRules = (rules?.length ?? 0) > 0
  return { positions, ids: hasRules ? positions.map(({ id }) => id) : null }
}

/** The items that a promotion discounts. */
export const targetItems = (
  { application_method }: PromotionDTO,
  { items }: PromotionSetting
): Targets<ComputeActionItemLine> =>
  picked(
    items.filter(({ is_discountable }) => is_discountable !== false),
    application_method?.target_rules,
    "items"
  )

/** The items that have to be bought for a promotion. */
export const itemsToBuy = (
  { application_method }: PromotionDTO,
  { items }: PromotionSetting
) => picked(items, application_method?.buy_rules, "items")

/** The shipping methods that a promotion discounts. */
export const targetMethods = (
  { application_method }: PromotionDTO,
  { methods }: PromotionSetting
) => picked(methods, application_method?.target_rules, "shipping_methods")
