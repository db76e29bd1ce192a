import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  deleteFilesWorkflow,
  emitEventStep,
  uploadFilesWorkflow,
} from "@medusajs/medusa/core-flows"

import type { InvoiceRecord } from "../../modules/invoice/service"
import { attachInvoicePdfStep } from "./steps/attach-invoice-pdf"
import { drawInvoicePdfStep } from "./steps/draw-invoice-pdf"

export const drawInvoiceWorkflowId = "draw-invoice"

/** Emitted once per invoice, with `{ id, order_id }`: its PDF is stored. */
export const INVOICE_ISSUED_EVENT = "invoice.issued"
/** The same for credit notes. */
export const CREDIT_NOTE_ISSUED_EVENT = "credit_note.issued"

/**
 * Draws an issued invoice, stores the PDF as a private file and notes it on
 * the invoice. When two processes draw the same one, the first stays and the
 * other's file is thrown away.
 */
export const drawInvoiceWorkflow = createWorkflow(
  drawInvoiceWorkflowId,
  (input: { invoice: InvoiceRecord }) => {
    const pdf = drawInvoicePdfStep(input.invoice)
    const files = uploadFilesWorkflow.runAsStep({
      input: transform({ pdf }, ({ pdf }) => ({
        files: [
          {
            filename: pdf.filename,
            mimeType: "application/pdf",
            content: pdf.content_base64,
            access: "private" as const,
          },
        ],
      })),
    })
    const attached = attachInvoicePdfStep(
      transform({ input, pdf, files }, ({ input, pdf, files }) => ({
        id: input.invoice.id,
        order_id: input.invoice.order_id,
        file_id: files[0].id,
        pdf_sha256: pdf.sha256,
      }))
    )

    when("pdf-is-ours", { attached }, ({ attached }) => attached.first).then(
      () => {
        emitEventStep({
          eventName: transform({ input }, ({ input }) =>
            input.invoice.kind === "credit_note"
              ? CREDIT_NOTE_ISSUED_EVENT
              : INVOICE_ISSUED_EVENT
          ),
          data: {
            id: input.invoice.id,
            order_id: input.invoice.order_id,
          },
        })
      }
    )
    when("pdf-came-late", { attached }, ({ attached }) => !attached.first).then(
      () => {
        deleteFilesWorkflow.runAsStep({
          input: transform({ files }, ({ files }) => ({ ids: [files[0].id] })),
        })
      }
    )

    return new WorkflowResponse(attached)
  }
)
