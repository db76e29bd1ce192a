import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { INVOICE_MODULE } from "../../../modules/invoice"
import { sha256 } from "../../../modules/invoice/domain/canonical-json"
import type {
  InvoiceModuleService,
  InvoiceRecord,
} from "../../../modules/invoice/service"
import { storedPdfName } from "../pdf-file-name"

export const drawInvoicePdfStepId = "draw-invoice-pdf"

/** Draws an invoice's PDF; base64, as the File module takes it. */
export const drawInvoicePdfStep = createStep(
  drawInvoicePdfStepId,
  async (invoice: InvoiceRecord, { container }) => {
    const service = container.resolve<InvoiceModuleService>(INVOICE_MODULE)
    const pdf = await service.drawPdf(invoice)
    return new StepResponse({
      filename: storedPdfName(invoice.number),
      content_base64: pdf.toString("base64"),
      sha256: sha256(pdf),
    })
  }
)
