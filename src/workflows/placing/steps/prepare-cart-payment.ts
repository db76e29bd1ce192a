import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import {
  prepareCartPaymentWorkflow,
  type CartPayment,
} from "../prepare-cart-payment"

export const prepareCartPaymentStepId = "prepare-cart-payment-step"

/**
 * Prepares a cart's payment. It is a step, and not the workflow as a step,
 * because it must not be undone: what is left of a refused placing is used by
 * the next one, while core's compensation would take the collection away from
 * under an order that another has made of the cart since.
 */
export const prepareCartPaymentStep = createStep(
  prepareCartPaymentStepId,
  async (input: CartPayment, { container }) => {
    await prepareCartPaymentWorkflow(container).run({ input })
    return new StepResponse(true)
  }
)
