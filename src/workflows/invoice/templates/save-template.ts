import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { NewTemplate } from "../../../modules/invoice/storage/templates"
import { saveInvoiceTemplateStep } from "./save-template-step"

export const saveInvoiceTemplateWorkflowId = "save-invoice-template"

/**
 * Adds a version of a merchant's template, for documents issued from now on
 * where it is chosen. A template that may not be printed is refused, and the
 * version before stays.
 */
export const saveInvoiceTemplateWorkflow = createWorkflow(
  saveInvoiceTemplateWorkflowId,
  (input: NewTemplate) => new WorkflowResponse(saveInvoiceTemplateStep(input))
)
