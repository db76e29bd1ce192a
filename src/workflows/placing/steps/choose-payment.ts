import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { PLACING_MODULE } from "../../../modules/placing"
import type PlacingModuleService from "../../../modules/placing/service"

type Input = { cart_id: string; payment_provider_id?: string }

export const choosePaymentStepId = "choose-payment-step"

/**
 * Writes down how a cart is to be paid, and answers whether that is new. Not
 * compensated: a shopper whose order was refused has still chosen so, and must
 * see what it costs that way.
 */
export const choosePaymentStep = createStep(
  choosePaymentStepId,
  async ({ cart_id, payment_provider_id }: Input, { container }) => {
    const service: PlacingModuleService = container.resolve(PLACING_MODULE)
    const isNew =
      payment_provider_id !== undefined &&
      (await service.choosePayment(cart_id, payment_provider_id))
    return new StepResponse(isNew)
  }
)
