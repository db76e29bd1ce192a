import {
  priceCart,
  type CartFacts,
  type Pricing,
  type UsageFacts,
} from "../domain"
import type { PromotionCoupon } from "./coupon-of-promotion"

/** By coupon: what others of its campaign take on this cart before its turn. */
type TakenBefore = ReadonlyMap<string, number>

/** Those before it have the last uses. */
const ALL_USED = Number.MAX_SAFE_INTEGER

const usageAfter = (
  { usage, budget, coupon }: PromotionCoupon,
  taken: number
): UsageFacts => {
  if (!budget || taken === 0) {
    return usage
  }
  if (budget.counts === "money") {
    // The coupon's limit may be a tighter one of its own.
    const limit = coupon.source.limits.budget_minor ?? budget.limit
    const left = budget.limit - (budget.used ?? 0) - taken
    return { ...usage, spent_minor: Math.max(usage.spent_minor, limit - left) }
  }
  if (budget.limit - (budget.used ?? 0) > taken) {
    return usage
  }
  return budget.counts === "uses"
    ? { ...usage, used: ALL_USED }
    : { ...usage, used_by_customer: ALL_USED }
}

const takenIn = (
  { coupons }: Pricing,
  byId: ReadonlyMap<string, PromotionCoupon>
): TakenBefore => {
  const ofCampaign = new Map<string, number>()
  const before = new Map<string, number>()
  for (const { coupon_id, outcome, discount_minor } of coupons) {
    const budget = byId.get(coupon_id)?.budget
    if (budget) {
      const taken = ofCampaign.get(budget.campaign_id) ?? 0
      const own = budget.counts === "money" ? discount_minor : 1
      before.set(coupon_id, taken)
      ofCampaign.set(
        budget.campaign_id,
        outcome === "applied" ? taken + own : taken
      )
    }
  }
  return before
}

const isSame = (one: TakenBefore, other: TakenBefore): boolean =>
  [...other].every(([id, taken]) => taken === (one.get(id) ?? 0))

/**
 * Prices a cart with promotions that share the budgets of their campaigns: in
 * one cart, too, no campaign gives more money or more uses than it has.
 *
 * Priced again until nobody takes what an earlier one has taken. As each turn
 * depends on those before it only, one more turn is right after every round.
 *
 * @param promoted by the ids of their coupons
 * @returns `used` is what was held against each coupon that has a limit, by its
 * id
 */
export const priceWithinBudgets = (
  cart: CartFacts,
  promoted: ReadonlyMap<string, PromotionCoupon>
): { pricing: Pricing; used: ReadonlyMap<string, UsageFacts> } => {
  const all = [...promoted.values()]
  const coupons = all.map(({ coupon }) => coupon)
  // Of a thousand automatic ones, most have neither.
  const limited = all.filter(
    ({ budget, coupon }) => budget !== null || coupon.limits.length > 0
  )
  const budgeted = limited.filter(({ budget }) => budget !== null)
  const priced = (taken: TakenBefore) => {
    const used = new Map(
      limited.map((each) => {
        const { id } = each.coupon
        return [id, usageAfter(each, taken.get(id) ?? 0)]
      })
    )
    return { pricing: priceCart(cart, coupons, used), used }
  }

  let known: TakenBefore = new Map()
  let result = priced(known)
  for (const _round of budgeted) {
    const taken = takenIn(result.pricing, promoted)
    if (isSame(known, taken)) {
      break
    }
    known = taken
    result = priced(known)
  }
  return result
}
