import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import {
  noteInvoiceFaultStep,
  type InvoiceFaultInput,
} from "./steps/note-invoice-fault"

export const noteInvoiceFaultWorkflowId = "note-invoice-fault-of-order"

/** Flags a paid order whose invoice could not be issued, for staff to see. */
export const noteInvoiceFaultWorkflow = createWorkflow(
  noteInvoiceFaultWorkflowId,
  (input: InvoiceFaultInput) =>
    new WorkflowResponse(noteInvoiceFaultStep(input))
)
