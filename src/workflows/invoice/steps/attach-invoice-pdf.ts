import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { INVOICE_MODULE } from "../../../modules/invoice"
import type { InvoiceModuleService } from "../../../modules/invoice/service"

export const attachInvoicePdfStepId = "attach-invoice-pdf"

type AttachInput = {
  id: string
  order_id: string
  file_id: string
  pdf_sha256: string
}

/**
 * Notes the stored PDF on its invoice. `first` is false when another process
 * was faster. No compensation: the database lets a file be noted only once.
 */
export const attachInvoicePdfStep = createStep(
  attachInvoicePdfStepId,
  async ({ id, order_id, ...file }: AttachInput, { container }) => {
    const service = container.resolve<InvoiceModuleService>(INVOICE_MODULE)
    const first = await service.attachPdf({ id, order_id }, file)
    return new StepResponse({ first })
  }
)
