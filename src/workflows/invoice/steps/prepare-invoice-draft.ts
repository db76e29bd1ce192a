import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { INVOICE_MODULE } from "../../../modules/invoice"
import { buildInvoiceDraft } from "../../../modules/invoice/domain/build-draft"
import type { NumberFormat } from "../../../modules/invoice/domain/invoice-number"
import type { OrderSource } from "../../../modules/invoice/domain/order-source"
import { DEFAULT_SETTINGS } from "../../../modules/invoice/domain/settings"
import type { InvoiceDraft } from "../../../modules/invoice/domain/snapshot"
import type {
  InvoiceModuleService,
  InvoiceRecord,
} from "../../../modules/invoice/service"
import { nameAutomaticCoupons } from "../../coupon/automatic-names"

export const prepareInvoiceDraftStepId = "prepare-invoice-draft"

/** Code of the error for an order whose money is not there. */
export const ORDER_NOT_PAID = "order_not_paid"

/** `paid_at` stays, whatever is refunded or disputed afterwards. */
type Payment = { paid_at: Date | null; total_minor: number }

/** Either the invoice that the order has, or a draft of the one it gets. */
export type PreparedInvoice =
  | { existing: InvoiceRecord }
  | { draft: InvoiceDraft; number_format: NumberFormat }

/** Works out what the invoice says, and refuses where it would be wrong. */
export const prepareInvoiceDraftStep = createStep(
  prepareInvoiceDraftStepId,
  async (
    input: { order: OrderSource; payment: Payment | null },
    { container }
  ) => {
    const service = container.resolve<InvoiceModuleService>(INVOICE_MODULE)
    const { order, payment } = input
    const [existing] = await service.listInvoices({
      order_id: order.id,
      kind: "invoice",
    })
    if (existing) {
      return new StepResponse<PreparedInvoice>({ existing })
    }
    if (!payment?.paid_at) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Order ${order.id} is not paid, so it gets no invoice yet.`,
        ORDER_NOT_PAID
      )
    }
    await nameAutomaticCoupons(container, order)
    const settings = await service.retrieveSettings(order.sales_channel_id)
    const drafted = buildInvoiceDraft(
      order,
      { paid_at: payment.paid_at, total_minor: Number(payment.total_minor) },
      settings
    )
    if (!drafted.ok) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        drafted.error.message,
        drafted.error.code
      )
    }
    const { numbering } = settings ?? DEFAULT_SETTINGS
    return new StepResponse<PreparedInvoice>({
      draft: drafted.value,
      number_format: numbering[drafted.value.kind],
    })
  }
)
