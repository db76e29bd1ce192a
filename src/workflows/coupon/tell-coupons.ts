import type { CartCoupon } from "../../modules/coupon/contract"
import type { Reason } from "../../modules/coupon/domain"
import { fromMinorUnits } from "../../shared/money"
import { byFoldedCode } from "./judge-cart"

/** Of codes that nobody is told more about, and of gifts that are sold out. */
type ToldReason =
  | Exclude<Reason, { code: "gift_not_in_cart" }>
  | { code: "coupon_unavailable" }
  | { code: "gift_out_of_stock"; variant_id: string; quantity: number }

/**
 * A code of a cart as its shopper is told.
 *
 * @property name of one that applies by itself, which shoppers read instead of
 * its code; null if it has none, or if somebody entered the code
 * @property discount decimal, in the cart's currency and its basis of prices
 * @property is_automatic applies by itself; it cannot be taken out
 * @property reason why it takes nothing, with the missing piece
 */
export type ToldCoupon = {
  code: string
  name: string | null
  is_automatic: boolean
  state: "applied" | "parked"
  discount: number
  discount_minor: number
  reason: ToldReason | null
  says: string | null
}

type Why = { reason: ToldReason; says: string }

const UNAVAILABLE: Why = {
  reason: { code: "coupon_unavailable" },
  says: "This cannot be used at the moment.",
}

// Gifts are put in before anything is told: what is not there cannot be had.
const whyParked = (reason: Reason, says: string): Why =>
  reason.code === "gift_not_in_cart"
    ? {
        reason: { ...reason, code: "gift_out_of_stock" },
        says: "Your gift is out of stock at the moment. It comes along once it is back.",
      }
    : { reason, says }

const parked = (code: string, why: Why): ToldCoupon => ({
  code,
  name: null,
  is_automatic: false,
  state: "parked",
  discount: 0,
  discount_minor: 0,
  ...why,
})

const told = (coupon: CartCoupon, currencyCode: string): ToldCoupon => {
  const { code, is_automatic, discount_minor } = coupon
  if (coupon.state === "applied") {
    const discount = Number(fromMinorUnits(discount_minor, currencyCode))
    const nothing = { reason: null, says: null }
    return {
      code,
      name: null,
      is_automatic,
      state: "applied",
      discount,
      discount_minor,
      ...nothing,
    }
  }
  return parked(
    code,
    coupon.is_told ? whyParked(coupon.reason, coupon.says) : UNAVAILABLE
  )
}

/**
 * What a cart's shopper is told of its codes, in the order in which they were
 * typed; behind them what applied by itself.
 *
 * @param held folded
 * @param names of those that apply by themselves, by their codes
 */
export const tellCoupons = (
  held: readonly string[],
  coupons: readonly CartCoupon[],
  currencyCode: string,
  names: ReadonlyMap<string, string> = new Map()
): ToldCoupon[] => {
  const known = byFoldedCode(coupons)
  const typed = held.map((code) => {
    const coupon = known.get(code)
    return coupon ? told(coupon, currencyCode) : parked(code, UNAVAILABLE)
  })
  const automatic = coupons.filter(
    (each) =>
      each.is_automatic &&
      each.state === "applied" &&
      !held.some((code) => known.get(code) === each)
  )
  return [
    ...typed,
    ...automatic.map((each) => ({
      ...told(each, currencyCode),
      name: names.get(each.code) ?? null,
    })),
  ]
}
