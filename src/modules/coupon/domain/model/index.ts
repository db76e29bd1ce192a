export type {
  CartFacts,
  CustomerFacts,
  LineFacts,
  ShippingFacts,
} from "./cart-facts"
export {
  COUPON_STATUSES,
  DISCOUNT_CLASSES,
  type Combination,
  type Coupon,
  type CouponDocument,
  type CouponLimits,
  type CouponStatus,
  type DiscountBase,
  type DiscountClass,
  type RuleInput,
} from "./coupon"
export type {
  AppliedDiscount,
  CouponOutcome,
  DiscountedPosition,
  GiftAsked,
  Pricing,
  PricingTotals,
  TraceEntry,
} from "./pricing"
export {
  CART_FACT_NAMES,
  type CartFactName,
  type Extent,
  type Reason,
  type ReasonCode,
} from "./reason"
export type { SelectedIds, Selector } from "./selector"
export type { UsageByCoupon, UsageFacts } from "./usage-facts"
