/**
 * What was used of a coupon so far, without this cart. Amounts in minor units
 * of the coupon's currency.
 *
 * @property used_by_customer null if it is not known who buys: the limit is
 * then not held against the cart, but checked once there is an e-mail
 * @property used_of_code of the one code that was entered
 */
export type UsageFacts = {
  used: number
  used_by_customer: number | null
  used_of_code: number
  spent_minor: number
}

/** By coupon id; nothing was used of coupons that are left out. */
export type UsageByCoupon = ReadonlyMap<string, UsageFacts>
