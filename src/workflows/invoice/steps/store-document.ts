import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { INVOICE_MODULE } from "../../../modules/invoice"
import type { InvoiceModuleService } from "../../../modules/invoice/service"
import type { PreparedDocument } from "./prepare-next-document"

export const storeDocumentStepId = "store-document"

/**
 * Numbers and stores the draft. It has no compensation: a number that was
 * given out is never taken back.
 *
 * @returns the document's id; null where none was due
 * @throws MedusaError CONFLICT `documents_moved` when another was faster.
 */
export const storeDocumentStep = createStep(
  storeDocumentStepId,
  async (prepared: PreparedDocument | null, { container }) => {
    if (!prepared) {
      return new StepResponse<string | null>(null)
    }
    const service = container.resolve<InvoiceModuleService>(INVOICE_MODULE)
    const { draft, number_format, after } = prepared
    return new StepResponse<string | null>(
      await service.issueInvoice(draft, number_format, after)
    )
  }
)
