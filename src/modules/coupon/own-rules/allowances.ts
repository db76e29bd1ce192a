import type { PromotionDTO } from "@medusajs/framework/types"

import type { CampaignBudget } from "../core-promotions/budget-of-campaign"
import type { PromotionLimits } from "../core-promotions/limits-of-promotion"
import type { PromotionSetting } from "../core-promotions/promotion-setting"
import type { CouponLimits } from "../domain"
import { customerKey } from "../domain/identity"

/** @property used null while it is not known who buys */
type Allowance = { readonly limit: number; readonly used: number | null }

const WITHOUT: Pick<
  CouponLimits,
  "uses" | "uses_per_customer" | "uses_per_code" | "budget_minor"
> = {
  uses: null,
  uses_per_customer: null,
  uses_per_code: null,
  budget_minor: null,
}

type Allowances = Omit<PromotionLimits, "limits"> & { limits: typeof WITHOUT }

// One for all: a cart may have a thousand coupons without a limit.
const UNLIMITED: Allowances = {
  limits: WITHOUT,
  usage: { used: 0, used_by_customer: 0, used_of_code: 0, spent_minor: 0 },
  limited_by: "promotion",
}

const isWithout = (limits: CouponLimits): boolean =>
  limits.uses === null &&
  limits.uses_per_customer === null &&
  limits.uses_per_code === null &&
  limits.budget_minor === null

/** Coupons have no limit of none: one that is used up comes to the same. */
const countable = (allowance: Allowance | null): Allowance | null =>
  allowance && allowance.limit < 1 ? { limit: 1, used: 1 } : allowance

const leftOf = ({ limit, used }: Allowance): number => limit - (used ?? 0)

/** Of two limits on the same the one of which less is left. */
const tighter = (
  own: Allowance | null,
  shared: Allowance | null
): Allowance | null =>
  own && shared && leftOf(own) <= leftOf(shared) ? own : (shared ?? own)

const limited = (limit: number | null, used: number | null) =>
  limit === null ? null : { limit, used }

const usedByCustomer = (
  known: number | null | undefined,
  { cart: { customer } }: PromotionSetting
): number | null => {
  if (known !== undefined) {
    return known
  }
  const who = { email: customer?.email, customerId: customer?.id }
  return customerKey(who) === null ? null : 0
}

/**
 * How often and for how much a coupon may still be used on this cart: by its
 * own limits and by the budget that its campaign shares.
 *
 * @param limits the coupon's own
 * @param budget of the campaign, as far as it can be counted on this cart
 */
export const allowancesOf = (
  promotion: PromotionDTO,
  limits: CouponLimits,
  budget: CampaignBudget | null,
  setting: PromotionSetting
): Allowances => {
  if (budget === null && isWithout(limits)) {
    return UNLIMITED
  }
  const known = setting.usage.get(promotion.id)?.own ?? {}
  const own = setting.skips_limits ? WITHOUT : limits
  const shared = (counts: CampaignBudget["counts"]): Allowance | null =>
    countable(budget?.counts === counts ? budget : null)

  const ownUses = limited(own.uses, known.used ?? promotion.used ?? 0)
  const uses = tighter(ownUses, shared("uses"))
  // Who buys takes a while to work out: not for a thousand that do not ask.
  const ofCustomer =
    own.uses_per_customer === null
      ? null
      : usedByCustomer(known.used_by_customer, setting)
  const byCustomer = tighter(
    limited(own.uses_per_customer, ofCustomer),
    shared("uses_by_customer")
  )
  const money = tighter(
    limited(own.budget_minor, known.spent_minor ?? 0),
    shared("money")
  )
  return {
    limits: {
      uses: uses?.limit ?? null,
      uses_per_customer: byCustomer?.limit ?? null,
      uses_per_code: own.uses_per_code,
      budget_minor: money?.limit ?? null,
    },
    usage: {
      used: uses?.used ?? 0,
      used_by_customer: byCustomer ? byCustomer.used : 0,
      used_of_code: known.used_of_code ?? 0,
      spent_minor: money?.used ?? 0,
    },
    limited_by: uses === null || uses === ownUses ? "promotion" : "campaign",
  }
}
