import { StripeApiError } from "../http/errors"
import type { CouponResource } from "../resources/types"
import { MAXIMUM_AMOUNT, minimumAmount, mustEndInZero } from "./currencies"

/** Totals of a session in minor units; `line_discounts` sums to `discount`. */
export interface SessionTotals {
  subtotal: number
  discount: number
  line_discounts: number[]
  shipping: number
  total: number
}

const discountAmount = (coupon: CouponResource, subtotal: number): number =>
  coupon.amount_off !== null
    ? Math.min(coupon.amount_off, subtotal)
    : Math.round((subtotal * (coupon.percent_off ?? 0)) / 100)

/**
 * Shares a discount over lines in proportion, to the last unit: the largest
 * remainders get what rounding down leaves.
 */
export const shareDiscount = (
  discount: number,
  amounts: readonly number[]
): number[] => {
  const subtotal = amounts.reduce((sum, amount) => sum + amount, 0)
  if (subtotal === 0) {
    return amounts.map(() => 0)
  }
  const exact = amounts.map((amount) => (discount * amount) / subtotal)
  const shares = exact.map(Math.floor)
  let left = discount - shares.reduce((sum, share) => sum + share, 0)
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder)
  for (const { index } of byRemainder) {
    if (left <= 0) {
      break
    }
    shares[index] = (shares[index] ?? 0) + 1
    left -= 1
  }
  return shares
}

/** Totals of lines (each already multiplied by its quantity). */
export const computeTotals = (
  lineAmounts: readonly number[],
  shipping: number,
  coupon: CouponResource | null
): SessionTotals => {
  const subtotal = lineAmounts.reduce((sum, amount) => sum + amount, 0)
  const discount = coupon ? discountAmount(coupon, subtotal) : 0
  return {
    subtotal,
    discount,
    line_discounts: shareDiscount(discount, lineAmounts),
    shipping,
    total: subtotal - discount + shipping,
  }
}

/**
 * Refuses a total that could not be charged.
 *
 * @throws StripeApiError amount_too_small, amount_too_large, or an amount of
 *   a three-decimal currency that does not end in 0.
 */
export const checkChargeable = (total: number, currency: string): void => {
  const minimum = minimumAmount(currency)
  if (total < minimum) {
    throw new StripeApiError(
      `The Checkout Session's total amount due must add up to at least ${minimum} in the minor unit of ${currency}; it is ${total}.`,
      { code: "amount_too_small" }
    )
  }
  if (total > MAXIMUM_AMOUNT) {
    throw new StripeApiError(
      `The Checkout Session's total amount due must be no more than ${MAXIMUM_AMOUNT} in the minor unit of ${currency}; it is ${total}.`,
      { code: "amount_too_large" }
    )
  }
  checkUnits(total, currency)
}

/**
 * Refuses an amount of a three-decimal currency that does not end in 0.
 *
 * @throws StripeApiError invalid_charge_amount
 */
export const checkUnits = (amount: number, currency: string): void => {
  if (mustEndInZero(currency) && amount % 10 !== 0) {
    throw new StripeApiError(
      `Invalid amount. Amounts in ${currency} must be evenly divisible by 10; ${amount} is not.`,
      { code: "invalid_charge_amount" }
    )
  }
}
