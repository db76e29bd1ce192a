import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { ORDER_PAYMENT_MODULE } from "../../../modules/order-payment"
import type { PaymentEntryFact } from "../../../modules/order-payment/domain"
import type OrderPaymentModuleService from "../../../modules/order-payment/service"
import type { OpenOrderPayment } from "../../../modules/order-payment/service"

type Input = { order: OpenOrderPayment; entries: PaymentEntryFact[] }

export const recordPaymentEntriesStepId = "record-payment-entries-step"

/**
 * Appends what was found to the order's ledger and derives its state. The
 * ledger is append-only, so there is nothing to compensate: a fact stays true
 * even if a later step fails.
 */
export const recordPaymentEntriesStep = createStep(
  recordPaymentEntriesStepId,
  async ({ order, entries }: Input, { container }) => {
    const service: OrderPaymentModuleService =
      container.resolve(ORDER_PAYMENT_MODULE)
    await service.openOrderPayment(order)
    return new StepResponse(
      await service.recordEntries(order.order_id, order.provider_id, entries)
    )
  }
)
