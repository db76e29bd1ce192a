import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { tryFollowOrderCoupons } from "../../coupon/follow-order-coupons"
import { cancel, type CancelInput } from "../settle/cancel"

export const cancelOrderPaymentStepId = "cancel-order-payment-step"

/**
 * Gives an order up under its caller's lock. No compensation: pages that were
 * closed and money that went back stay so.
 */
export const cancelOrderPaymentStep = createStep(
  cancelOrderPaymentStepId,
  async (input: CancelInput, { container }) => {
    const result = await cancel(container, input)
    await tryFollowOrderCoupons(container, input.order_id)
    return new StepResponse(result)
  }
)
