import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { tryFollowOrderCoupons } from "../../coupon/follow-order-coupons"
import { refund, type RefundInput } from "../settle/refund"

export const refundOrderPaymentStepId = "refund-order-payment-step"

/** Gives money back under its caller's lock; nothing of that can be undone. */
export const refundOrderPaymentStep = createStep(
  refundOrderPaymentStepId,
  async (input: RefundInput, { container }) => {
    const result = await refund(container, input)
    await tryFollowOrderCoupons(container, input.order_id)
    return new StepResponse(result)
  }
)
