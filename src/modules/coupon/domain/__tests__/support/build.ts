import {
  compileCoupon,
  priceCart,
  rulesWith,
  type CartFacts,
  type CompiledCoupon,
  type CouponInput,
  type CouponOutcome,
  type Fault,
  type LineFacts,
  type Pricing,
  type RuleInput,
} from "../.."

const registry = rulesWith()

/** A line of `quantity` units at `unit_minor` each. */
export const line = (
  id: string,
  unit_minor: number,
  quantity = 1,
  more: Partial<LineFacts> = {}
): LineFacts => ({
  id,
  quantity,
  base_minor: unit_minor * quantity,
  is_discountable: true,
  product_id: `prod_${id}`,
  variant_id: `variant_${id}`,
  category_ids: [],
  collection_id: null,
  tag_ids: [],
  type_id: null,
  ...more,
})

/** Lines `a`, `b`, … of one unit each at these prices in minor units. */
export const linesAt = (...prices: number[]): LineFacts[] =>
  prices.map((price, index) => line(String.fromCharCode(97 + index), price))

export const cart = (
  lines: readonly LineFacts[],
  more: Partial<CartFacts> = {}
): CartFacts => ({
  currency_code: "eur",
  lines,
  shipping: [],
  region_id: "reg_eu",
  country_code: "de",
  sales_channel_id: "sc_web",
  payment_provider_id: "pp_stripe",
  customer: {
    id: "cus_1",
    email: "ada@example.com",
    group_ids: ["grp_regulars"],
    orders_placed: 0,
    total_spent_minor: 0,
  },
  now: "2026-11-21T12:00:00Z",
  time_zone: "Europe/Berlin",
  ...more,
})

let created = 0

/** A coupon with this effect, named and dated after those before it. */
export const couponOf = (
  effect: RuleInput,
  more: Partial<CouponInput> = {}
): CouponInput => {
  created += 1
  return {
    id: `cou_${created}`,
    code: `CODE${created}`,
    created_at: new Date(created * 1000).toISOString(),
    currency_code: "eur",
    effect,
    ...more,
  }
}

export const compiled = (input: CouponInput): CompiledCoupon => {
  const result = compileCoupon(registry, input)
  if (!result.ok) {
    throw new Error(JSON.stringify(result.faults))
  }
  return result.coupon
}

export const faultsIn = (input: unknown): readonly Fault[] => {
  const result = compileCoupon(registry, input)
  return result.ok ? [] : result.faults
}

/** `percent(15)` is 15 % off. */
export const percent = (
  hundredths: number,
  more: Partial<CouponInput> = {}
): CouponInput =>
  couponOf(
    { kind: "percentage", rate_ppm: Math.round(hundredths * 10_000) },
    more
  )

export const price = (facts: CartFacts, ...coupons: CouponInput[]): Pricing =>
  priceCart(facts, coupons.map(compiled))

export const discountsOf = (pricing: Pricing): number[] =>
  pricing.lines.map(({ discount_minor }) => discount_minor)

export const outcomeOf = (pricing: Pricing, index = 0): CouponOutcome =>
  pricing.coupons[index]

/** The reason's code if the coupon is parked, else what it takes off. */
export const resultsOf = (pricing: Pricing): (string | number)[] =>
  pricing.coupons.map((each) =>
    each.outcome === "applied" ? each.discount_minor : each.reason.code
  )
