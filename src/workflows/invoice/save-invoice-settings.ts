import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import {
  saveInvoiceSettingsStep,
  type SaveSettingsInput,
} from "./steps/save-invoice-settings"

export const saveInvoiceSettingsWorkflowId = "save-invoice-settings"

/**
 * Adds a version of a seller's settings, for documents issued from now on;
 * issued ones stay as they are, and what waited for the settings is due.
 *
 * @throws MedusaError INVALID_DATA naming each field that is not right, and
 * CONFLICT where another version was saved since the one that it is based on.
 */
export const saveInvoiceSettingsWorkflow = createWorkflow(
  saveInvoiceSettingsWorkflowId,
  (input: SaveSettingsInput) =>
    new WorkflowResponse(saveInvoiceSettingsStep(input))
)
