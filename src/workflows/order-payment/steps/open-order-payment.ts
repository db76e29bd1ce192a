import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { ORDER_PAYMENT_MODULE } from "../../../modules/order-payment"
import type OrderPaymentModuleService from "../../../modules/order-payment/service"
import type { OpenOrderPayment } from "../../../modules/order-payment/service"

export const openOrderPaymentStepId = "open-order-payment-step"

/**
 * Opens the payment record of a placed order, once. Compensated as long as
 * nothing was written down for it: then its order is being taken back too.
 */
export const openOrderPaymentStep = createStep(
  openOrderPaymentStepId,
  async (input: OpenOrderPayment, { container }) => {
    const service: OrderPaymentModuleService =
      container.resolve(ORDER_PAYMENT_MODULE)
    const isNew = await service.openOrderPayment(input)
    return new StepResponse(isNew, isNew ? input.order_id : null)
  },
  async (orderId, { container }) => {
    if (orderId) {
      const service: OrderPaymentModuleService =
        container.resolve(ORDER_PAYMENT_MODULE)
      await service.dropUnusedOrderPayment(orderId)
    }
  }
)
