import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { deliverMailsStep } from "./steps/deliver-mails"
import {
  enqueueDocumentCopyStep,
  type DocumentCopyDraft,
} from "./steps/enqueue-document-copy"

/**
 * Queues a mail with a document and tries to send it at once. What is not sent
 * now is sent by the sweep.
 */
export const sendDocumentCopyWorkflow = createWorkflow(
  "send-document-copy",
  (input: DocumentCopyDraft) => {
    const ids = enqueueDocumentCopyStep(input)
    return new WorkflowResponse(deliverMailsStep({ ids, limit: 1 }))
  }
)
