import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { ORDER_PAYMENT_MODULE } from "../../../modules/order-payment"
import type OrderPaymentModuleService from "../../../modules/order-payment/service"
import type { OpenOrderPayment } from "../../../modules/order-payment/service"

export const openOrderPaymentStepId = "open-order-payment-step"

/**
 * Opens the payment record of a placed order. It has no compensation: the
 * record is written once per order, and an order is never unplaced.
 */
export const openOrderPaymentStep = createStep(
  openOrderPaymentStepId,
  async (input: OpenOrderPayment, { container }) => {
    const service: OrderPaymentModuleService =
      container.resolve(ORDER_PAYMENT_MODULE)
    await service.openOrderPayment(input)
    return new StepResponse(void 0)
  }
)
