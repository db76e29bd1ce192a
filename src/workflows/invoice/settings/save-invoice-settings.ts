import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import {
  saveInvoiceSettingsStep,
  type SaveSettingsInput,
} from "./save-invoice-settings-step"

export const saveInvoiceSettingsWorkflowId = "save-invoice-settings"

/**
 * Adds a version of a seller's settings, for documents issued from now on;
 * issued ones stay as they are, and what waited for the settings is due.
 *
 * @returns the version; or each field that is not right, with the cure; or
 * that another version was saved since the one that it is based on.
 */
export const saveInvoiceSettingsWorkflow = createWorkflow(
  saveInvoiceSettingsWorkflowId,
  (input: SaveSettingsInput) =>
    new WorkflowResponse(saveInvoiceSettingsStep(input))
)
