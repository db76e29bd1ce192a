import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { INVOICE_MODULE } from "../../../modules/invoice"
import type { InvoiceModuleService } from "../../../modules/invoice/service"

export const noteInvoiceFaultStepId = "note-invoice-fault"

export type InvoiceFaultInput = {
  order_id: string
  /** Stable code of the cause. */
  code: string
  detail: string
}

/** Notes why an invoice was not issued, and when to try again. */
export const noteInvoiceFaultStep = createStep(
  noteInvoiceFaultStepId,
  async (fault: InvoiceFaultInput, { container }) => {
    const service = container.resolve<InvoiceModuleService>(INVOICE_MODULE)
    await service.noteFault(fault)
    return new StepResponse(fault)
  }
)
