import {
  explain,
  priceCart,
  type CompiledCoupon,
  type CouponOutcome,
  type DiscountedPosition,
  type Pricing,
} from "../../../src/modules/coupon/domain"
import type { Simulation } from "../reading/read-cart"
import { withDecimals } from "./with-decimals"

type Priced = { id: string; base_minor: number }

const withPrices = <T extends Priced>(
  facts: readonly T[],
  positions: readonly DiscountedPosition[],
  more: (each: T) => object
) =>
  positions.map(({ id, discounts, discount_minor }, index) => ({
    id,
    ...more(facts[index]),
    price_minor: facts[index].base_minor,
    discounts,
    discount_minor,
    total_minor: facts[index].base_minor - discount_minor,
  }))

/** What is said to the shopper: what the coupon does, or why it does not. */
const sayOutcome = (
  outcome: CouponOutcome,
  { cart, locale }: Simulation
): string =>
  outcome.outcome === "parked"
    ? explain(outcome.reason, { ...cart, locale })
    : (outcome.trace.findLast(({ rule }) => rule.startsWith("effect:"))?.says ??
      "")

const answerCoupon = (
  outcome: CouponOutcome,
  simulation: Simulation,
  coupons: ReadonlyMap<string, CompiledCoupon>
) => {
  const { coupon_id, code, trace, ...rest } = outcome
  return {
    coupon_id,
    code,
    name: coupons.get(coupon_id)?.source.name ?? "",
    ...rest,
    says: sayOutcome(outcome, simulation),
    trace,
  }
}

/**
 * Prices a cart and tells everything about it, amounts in minor units and as
 * decimals.
 *
 * @throws RangeError for a cart whose figures cannot be reckoned with.
 */
export const answer = (simulation: Simulation): unknown => {
  const { id, cart, coupons, usage } = simulation
  const pricing: Pricing = priceCart(cart, coupons, usage)
  const byId = new Map(coupons.map((coupon) => [coupon.id, coupon]))
  return withDecimals(
    {
      id,
      currency_code: cart.currency_code,
      now: cart.now,
      time_zone: cart.time_zone,
      lines: withPrices(cart.lines, pricing.lines, ({ quantity }) => ({
        quantity,
      })),
      shipping: withPrices(
        cart.shipping,
        pricing.shipping,
        ({ shipping_option_id }) => ({ shipping_option_id })
      ),
      gifts: pricing.gifts,
      coupons: pricing.coupons.map((outcome) =>
        answerCoupon(outcome, simulation, byId)
      ),
      totals: pricing.totals,
    },
    cart.currency_code
  )
}
