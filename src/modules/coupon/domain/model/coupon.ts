import type { Selector } from "./selector"

export const COUPON_STATUSES = ["active", "paused", "draft"] as const

export type CouponStatus = (typeof COUPON_STATUSES)[number]

export const DISCOUNT_CLASSES = ["item", "order", "shipping"] as const

/** What a discount is on; the classes are applied in this order. */
export type DiscountClass = (typeof DISCOUNT_CLASSES)[number]

/** A condition or an effect as it is stored: its kind and that kind's fields. */
export type RuleInput = { kind: string; [field: string]: unknown }

/**
 * How often and how much; null is "without limit". Amounts in minor units of
 * the coupon's currency.
 *
 * @property max_discount_minor per order
 * @property max_units units discounted per order, the cheapest first
 */
export type CouponLimits = {
  uses: number | null
  uses_per_customer: number | null
  uses_per_code: number | null
  budget_minor: number | null
  max_discount_minor: number | null
  max_units: number | null
}

/** Percentages and shares are of the price before or after other discounts. */
export type DiscountBase = "discounted" | "initial"

/**
 * How a coupon lives with others. Two coupons go together if each allows the
 * class of the other and none is exclusive.
 *
 * @property priority higher is applied earlier
 * @property group of the coupons of one group the best one is applied, at the
 * turn of the first that would take something off
 */
export type Combination = {
  priority: number
  exclusive: boolean
  combines_with: Record<DiscountClass, boolean>
  group: string | null
  base: DiscountBase
}

/**
 * A coupon as merchants describe it.
 *
 * @property code folded; null applies by itself
 * @property currency_code of all its amounts; null if it has none
 * @property created_at ISO 8601; earlier ones are applied earlier
 * @property applies_to the lines that it discounts; empty is all
 * @property conditions all must hold
 */
export type Coupon = {
  id: string
  code: string | null
  name: string
  status: CouponStatus
  created_at: string
  currency_code: string | null
  effect: RuleInput
  applies_to: Selector
  conditions: readonly RuleInput[]
  limits: CouponLimits
  combination: Combination
}

/**
 * What a coupon says besides whose it is: without what its promotion says (id,
 * code, status, age).
 */
export type CouponDocument = Omit<
  Coupon,
  "id" | "code" | "status" | "created_at"
>
