import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { tryFollowOrderCoupons } from "../../coupon/follow-order-coupons"

export const followCouponsStepId = "follow-coupons-step"

/**
 * Writes down that the coupons which its cart has counted are an order's. Safe
 * to repeat, and nothing to compensate: the order is there.
 */
export const followCouponsStep = createStep(
  followCouponsStepId,
  async ({ order_id }: { order_id: string }, { container }) => {
    await tryFollowOrderCoupons(container, order_id)
    return new StepResponse(true)
  }
)
