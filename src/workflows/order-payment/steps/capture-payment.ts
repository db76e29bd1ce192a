import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { capture, type CaptureInput } from "../settle/capture"

export const captureOrderPaymentStepId = "capture-order-payment-step"

/** Takes held money under its caller's lock; a refund is what undoes it. */
export const captureOrderPaymentStep = createStep(
  captureOrderPaymentStepId,
  async (input: CaptureInput, { container }) =>
    new StepResponse(await capture(container, input))
)
