import type { CouponLimits } from "../model"

/** How much a counter may reach; null is "as much as you like". */
export type Ceiling = { uses: number | null; budget_minor: number | null }

/** A counter that a redemption is counted by. */
export type CountedSubject = Ceiling & { subject: string }

/** Whose use it is. @property code folded; empty for an automatic coupon */
export type Redeemer = {
  promotion_id: string
  code: string
  customer_key: string | null
  currency_code: string
}

export const NO_CEILING: Ceiling = { uses: null, budget_minor: null }

/** The name of the counter of all uses of a coupon. */
export const couponSubject = (promotionId: string): string =>
  `coupon ${promotionId}`

/** The name of the counter of one customer's uses of a coupon. */
export const customerSubject = (promotionId: string, key: string): string =>
  `${couponSubject(promotionId)} customer ${key}`

/** The name of the counter of one code's uses. */
export const codeSubject = (promotionId: string, code: string): string =>
  `${couponSubject(promotionId)} code ${code}`

/**
 * The name of the counter of what another counts in one currency: only what is
 * of one currency adds up to money.
 */
export const moneySubject = (subject: string, currency: string): string =>
  `${subject} in ${currency}`

/**
 * What a use is counted by. All of it is counted, limit or not: a limit that is
 * set later knows what was before.
 */
export const subjectsOf = (
  { promotion_id, code, customer_key, currency_code }: Redeemer,
  limits: Pick<
    CouponLimits,
    "uses" | "uses_per_customer" | "uses_per_code" | "budget_minor"
  >
): CountedSubject[] => {
  const { uses, uses_per_customer, uses_per_code, budget_minor } = limits
  const subject = couponSubject(promotion_id)
  const own = customer_key !== null && {
    ...NO_CEILING,
    subject: customerSubject(promotion_id, customer_key),
    uses: uses_per_customer,
  }
  const ofCode = code !== "" && {
    ...NO_CEILING,
    subject: codeSubject(promotion_id, code),
    uses: uses_per_code,
  }
  return [
    { ...NO_CEILING, subject, uses },
    {
      ...NO_CEILING,
      subject: moneySubject(subject, currency_code),
      budget_minor,
    },
    own,
    ofCode,
  ].filter((each) => each !== false)
}
