import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { prepareNextDocumentStep } from "./steps/prepare-next-document"
import { storeDocumentStep } from "./steps/store-document"

export const issueNextDocumentWorkflowId = "issue-next-document"

/**
 * Issues the document that an order lacks and gets next; see `nextDocument`.
 * Answers with its id, or null when the order has all.
 *
 * @throws MedusaError NOT_ALLOWED with the code of the `InvoiceError` when it
 * would be wrong, CONFLICT `documents_moved` when another process was faster.
 */
export const issueNextDocumentWorkflow = createWorkflow(
  issueNextDocumentWorkflowId,
  (input: { order_id: string }) =>
    new WorkflowResponse(storeDocumentStep(prepareNextDocumentStep(input)))
)
