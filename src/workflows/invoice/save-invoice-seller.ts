import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { SellerInput } from "./seller-input"
import { saveInvoiceSellerStep } from "./steps/save-invoice-seller"

export const saveInvoiceSellerWorkflowId = "save-invoice-seller"

/**
 * Sets the shop's own data (name, address, VAT id, register, bank, footer) for
 * invoices issued from now on; issued ones keep theirs.
 *
 * @throws MedusaError INVALID_DATA naming each field that is not right.
 */
export const saveInvoiceSellerWorkflow = createWorkflow(
  saveInvoiceSellerWorkflowId,
  (input: SellerInput) => new WorkflowResponse(saveInvoiceSellerStep(input))
)
