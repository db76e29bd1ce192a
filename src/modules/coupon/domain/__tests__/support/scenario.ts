import { expect, it } from "vitest"

import {
  priceCart,
  type CartFacts,
  type CouponInput,
  type LineFacts,
  type UsageFacts,
} from "../.."
import { cart, compiled, discountsOf, resultsOf } from "./build"

/**
 * A cart, its coupons and what is to come of it. All amounts in minor units.
 *
 * @property lines what each line is reduced by
 * @property shipping what each shipping method is reduced by
 * @property told by coupon, in turn: what it takes off, or why it is parked
 * @property used by the first coupon so far
 */
export type Scenario = {
  what: string
  goods: LineFacts[]
  coupons: CouponInput[]
  lines?: number[]
  shipping?: number[]
  told?: (number | string)[]
  cart?: Partial<CartFacts>
  used?: Partial<UsageFacts>
}

const NOTHING: UsageFacts = {
  used: 0,
  used_by_customer: 0,
  used_of_code: 0,
  spent_minor: 0,
}

/** Prices each scenario and compares it with the figures reckoned by hand. */
export const itPrices = (scenarios: readonly Scenario[]): void => {
  it.each(scenarios)("$what", (scenario) => {
    const facts = cart(scenario.goods, scenario.cart)
    const coupons = scenario.coupons.map(compiled)
    const used = { ...NOTHING, ...scenario.used }
    const [first] = coupons
    const pricing = priceCart(
      facts,
      coupons,
      new Map([[first?.id ?? "", used]])
    )

    expect({
      lines: scenario.lines && discountsOf(pricing),
      shipping:
        scenario.shipping &&
        pricing.shipping.map(({ discount_minor }) => discount_minor),
      told: scenario.told && resultsOf(pricing),
    }).toEqual({
      lines: scenario.lines,
      shipping: scenario.shipping,
      told: scenario.told,
    })
  })
}

/** Shipping methods `s0`, `s1`, … at these prices. */
export const shippingAt = (...prices: number[]): Partial<CartFacts> => ({
  shipping: prices.map((base_minor, index) => ({
    id: `s${index}`,
    shipping_option_id: `so_${index}`,
    base_minor,
  })),
})
