import type { DiscountClass } from "./coupon"
import type { Reason } from "./reason"

/** What one coupon takes off a line or a shipping method; above zero. */
export type AppliedDiscount = {
  coupon_id: string
  code: string | null
  amount_minor: number
}

/** A line or a shipping method with its discounts in order of application. */
export type DiscountedPosition = {
  id: string
  discounts: readonly AppliedDiscount[]
  discount_minor: number
}

/** A gift that a coupon gives and that is not in the cart yet. */
export type GiftAsked = {
  coupon_id: string
  variant_id: string
  quantity: number
}

/**
 * One rule of a coupon and whether it holds.
 *
 * @property rule `status`, `currency`, `limit:<name>`, `condition:<kind>`, `combination`,
 * `effect:<kind>` or `group`
 * @property says the rule in English words
 */
export type TraceEntry = {
  rule: string
  holds: boolean
  says: string
  missing?: Reason
}

/**
 * What became of one coupon. A parked one takes nothing, uses nothing up and
 * is in nobody's way.
 */
export type CouponOutcome = {
  coupon_id: string
  code: string | null
  class: DiscountClass
  discount_minor: number
  trace: readonly TraceEntry[]
} & ({ outcome: "applied" } | { outcome: "parked"; reason: Reason })

/** Whole minor units; the total is what is left to pay before taxes. */
export type PricingTotals = {
  items_minor: number
  items_discount_minor: number
  shipping_minor: number
  shipping_discount_minor: number
  discount_minor: number
  total_minor: number
}

/**
 * A priced cart: `lines` and `shipping` in the cart's order, `coupons` by
 * priority, class, creation and id.
 */
export type Pricing = {
  lines: readonly DiscountedPosition[]
  shipping: readonly DiscountedPosition[]
  gifts: readonly GiftAsked[]
  coupons: readonly CouponOutcome[]
  totals: PricingTotals
}
