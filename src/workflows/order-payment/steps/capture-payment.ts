import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { tryFollowOrderCoupons } from "../../coupon/follow-order-coupons"
import { capture, type CaptureInput } from "../settle/capture"

export const captureOrderPaymentStepId = "capture-order-payment-step"

/** Takes held money under its caller's lock; a refund is what undoes it. */
export const captureOrderPaymentStep = createStep(
  captureOrderPaymentStepId,
  async (input: CaptureInput, { container }) => {
    const result = await capture(container, input)
    await tryFollowOrderCoupons(container, input.order_id)
    return new StepResponse(result)
  }
)
