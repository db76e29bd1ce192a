import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { INVOICE_MODULE } from "../../../modules/invoice"
import type { InvoiceModuleService } from "../../../modules/invoice/service"
import type { PreparedInvoice } from "./prepare-invoice-draft"

export const storeInvoiceStepId = "store-invoice"

/**
 * Numbers and stores the draft. It has no compensation: a number that was
 * given out is never taken back.
 */
export const storeInvoiceStep = createStep(
  storeInvoiceStepId,
  async (prepared: PreparedInvoice, { container }) => {
    if ("existing" in prepared) {
      return new StepResponse(prepared.existing)
    }
    const service = container.resolve<InvoiceModuleService>(INVOICE_MODULE)
    const id = await service.issueInvoice(
      prepared.draft,
      prepared.number_format
    )
    return new StepResponse(await service.retrieveInvoice(id))
  }
)
