import { GIFT_OF, type JudgedCart } from "../../../modules/coupon/contract"

type Line = { id: string; metadata?: Record<string, unknown> | null }

/** @property put_in as core's cart workflows take items */
export type GiftPlan = {
  take_out: string[]
  put_in: {
    variant_id: string
    quantity: number
    metadata: { [GIFT_OF]: string }
  }[]
}

/**
 * Which lines are to go because their coupon gives nothing now, and which gifts
 * are still to come. A coupon that waits for nothing but its gift keeps it.
 */
export const planGifts = (
  lines: readonly Line[],
  { coupons, gifts }: JudgedCart
): GiftPlan => {
  const giving = new Set(
    coupons
      .filter(
        (each) =>
          each.state === "applied" || each.reason.code === "gift_not_in_cart"
      )
      .map(({ promotion_id }) => promotion_id)
  )
  return {
    take_out: lines
      .filter(({ metadata }) => {
        const giver = metadata?.[GIFT_OF]
        return typeof giver === "string" && !giving.has(giver)
      })
      .map(({ id }) => id),
    put_in: gifts.map(({ coupon_id, variant_id, quantity }) => ({
      variant_id,
      quantity,
      metadata: { [GIFT_OF]: coupon_id },
    })),
  }
}
