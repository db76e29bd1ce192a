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
}

const NO_CEILING: Ceiling = { uses: null, budget_minor: null }

/** The name of the counter of all uses of a coupon. */
export const couponSubject = (promotionId: string): string =>
  `coupon ${promotionId}`

/** The name of the counter of one customer's uses of a coupon. */
export const customerSubject = (promotionId: string, key: string): string =>
  `coupon ${promotionId} customer ${key}`

/** The name of the counter of one code's uses. */
export const codeSubject = (promotionId: string, code: string): string =>
  `coupon ${promotionId} code ${code}`

/**
 * What a use is counted by, in the order in which counters are locked. All is
 * counted, limit or not: a limit that is set later knows what was before.
 */
export const subjectsOf = (
  { promotion_id, code, customer_key }: Redeemer,
  limits: Pick<
    CouponLimits,
    "uses" | "uses_per_customer" | "uses_per_code" | "budget_minor"
  >
): CountedSubject[] => {
  const { uses, uses_per_customer, uses_per_code, budget_minor } = limits
  const all = { subject: couponSubject(promotion_id), uses, budget_minor }
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
  return [all, own, ofCode].filter((each) => each !== false)
}
