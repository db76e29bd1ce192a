import type { PromotionDTO } from "@medusajs/framework/types"

import type { CartCoupon } from "../contract"
import type { ComputedActions } from "../core-promotions"
import {
  explain,
  type CouponOutcome,
  type Reader,
  type Reason,
} from "../domain"

// Whoever tries codes out must not learn that these exist.
const UNTOLD: ReadonlySet<Reason["code"]> = new Set([
  "paused",
  "draft",
  "code_used_up",
])

/** Of two reasons only the first is told; this one counts wherever it stands. */
const isSpent = (outcome: CouponOutcome | undefined): boolean =>
  (outcome?.trace ?? []).some(({ missing }) => missing?.code === "code_used_up")

/**
 * What became of each promotion that was to be applied, worded for the shopper;
 * in the order of `promotions`.
 *
 * @param promotions with their codes as they were entered
 */
export const cartCoupons = (
  { pricing, parked }: Pick<ComputedActions, "pricing" | "parked">,
  promotions: readonly PromotionDTO[],
  reader: Reader
): CartCoupon[] => {
  const outcomes = new Map(
    pricing.coupons.map((each) => [each.coupon_id, each])
  )
  const reasons = new Map(parked.map(({ code, reason }) => [code, reason]))
  return promotions.flatMap(({ id, code, is_automatic }): CartCoupon[] => {
    if (!code) {
      return []
    }
    const outcome = outcomes.get(id)
    const reason = reasons.get(code)
    const about = {
      code,
      promotion_id: id,
      is_automatic: is_automatic === true,
    }
    if (outcome?.outcome === "applied" && !reason) {
      const { discount_minor } = outcome
      return [{ ...about, state: "applied", discount_minor, is_told: true }]
    }
    const why: Reason = reason ?? { code: "nothing_to_discount" }
    return [
      {
        ...about,
        state: "parked",
        discount_minor: 0,
        reason: why,
        says: explain(why, reader),
        is_told: !UNTOLD.has(why.code) && !isSpent(outcome),
      },
    ]
  })
}
