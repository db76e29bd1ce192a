import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { refund, type RefundInput } from "../settle/refund"

export const refundOrderPaymentStepId = "refund-order-payment-step"

/** Gives money back under its caller's lock; nothing of that can be undone. */
export const refundOrderPaymentStep = createStep(
  refundOrderPaymentStepId,
  async (input: RefundInput, { container }) =>
    new StepResponse(await refund(container, input))
)
