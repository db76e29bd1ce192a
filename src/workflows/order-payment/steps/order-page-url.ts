import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { orderPageUrl } from "../order-page-url"

export const orderPageUrlStepId = "order-page-url-step"

/** The address of the order's own page, as a step. */
export const orderPageUrlStep = createStep(
  orderPageUrlStepId,
  async (input: { order_id: string }, { container }) =>
    new StepResponse(await orderPageUrl(container, input.order_id))
)
