import type { PromotionDTO } from "@medusajs/framework/types"

import type { CouponLimits, UsageFacts } from "../domain"
import type { CampaignBudget } from "./budget-of-campaign"
import type { PromotionSetting } from "./promotion-setting"

/** Whose uses run out first: the promotion's own or those of its campaign. */
export type LimitedBy = "promotion" | "campaign"

export type PromotionLimits = {
  limits: Pick<CouponLimits, "uses" | "uses_per_customer" | "budget_minor">
  usage: UsageFacts
  limited_by: LimitedBy
}

/** @property used null while it is not known who buys */
type Allowance<Used> = { readonly limit: number; readonly used: Used }

/** Coupons have no limit of none: one that is used up comes to the same. */
const countable = <Used>(
  allowance: Allowance<Used> | null
): Allowance<Used | 1> | null =>
  allowance && allowance.limit < 1 ? { limit: 1, used: 1 } : allowance

const ofBudget = (
  budget: CampaignBudget | null,
  counts: CampaignBudget["counts"]
): Allowance<number | null> | null =>
  budget?.counts === counts ? budget : null

const leftOf = ({ limit, used }: Allowance<number | null>): number =>
  limit - (used ?? 0)

/**
 * The limit of a promotion and the budget of its campaign as limits of a
 * coupon, and what was used of both. Of two limits of uses the one of which
 * less is left holds.
 */
export const limitsOfPromotion = (
  { id, limit, used }: PromotionDTO,
  budget: CampaignBudget | null,
  { usage, skips_limits }: PromotionSetting
): PromotionLimits => {
  const own =
    typeof limit === "number" && !skips_limits
      ? { limit, used: usage.get(id)?.own.used ?? used ?? 0 }
      : null
  const shared = ofBudget(budget, "uses")
  const isShared = shared !== null && (!own || leftOf(shared) < leftOf(own))
  const uses = countable(isShared ? shared : own)
  const byCustomer = countable(ofBudget(budget, "uses_by_customer"))
  const money = countable(ofBudget(budget, "money"))
  return {
    limits: {
      uses: uses?.limit ?? null,
      uses_per_customer: byCustomer?.limit ?? null,
      budget_minor: money?.limit ?? null,
    },
    usage: {
      used: uses?.used ?? 0,
      used_by_customer: byCustomer ? byCustomer.used : 0,
      used_of_code: 0,
      spent_minor: money?.used ?? 0,
    },
    limited_by: isShared ? "campaign" : "promotion",
  }
}
