import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { useQueryGraphStep } from "@medusajs/medusa/core-flows"

import { drawInvoiceWorkflow } from "./draw-invoice"
import { ORDER_FIELDS } from "./order-fields"
import { prepareInvoiceDraftStep } from "./steps/prepare-invoice-draft"
import { storeInvoiceStep } from "./steps/store-invoice"

export const issueInvoiceWorkflowId = "issue-invoice"

/**
 * Issues the invoice of a paid order and draws its PDF. Idempotent: an order
 * keeps the invoice that it has, and a PDF that is missing is made.
 *
 * The number is taken and committed before the PDF is drawn, and is never
 * given back: when drawing fails, the next call draws the same invoice.
 *
 * @throws MedusaError NOT_ALLOWED for an order that is not paid, and with the
 * code of the `InvoiceError` when the invoice would be wrong.
 */
export const issueInvoiceWorkflow = createWorkflow(
  issueInvoiceWorkflowId,
  (input: { order_id: string }) => {
    const payments = useQueryGraphStep({
      entity: "order_payment",
      fields: ["order_id", "paid_at", "total_minor"],
      filters: { order_id: input.order_id },
    }).config({ name: "find-payment-to-invoice" })
    const orders = useQueryGraphStep({
      entity: "order",
      fields: ORDER_FIELDS,
      filters: { id: input.order_id },
      options: { throwIfKeyNotFound: true },
    }).config({ name: "find-order-to-invoice" })

    const prepared = prepareInvoiceDraftStep(
      transform({ orders, payments }, ({ orders, payments }) => ({
        order: orders.data[0],
        payment: payments.data[0] ?? null,
      }))
    )
    const invoice = storeInvoiceStep(prepared)

    when("pdf-is-missing", { invoice }, ({ invoice }) => !invoice.file_id).then(
      () => {
        drawInvoiceWorkflow.runAsStep({ input: { invoice } })
      }
    )

    return new WorkflowResponse({ invoice })
  }
)
