import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { deliverMailsStep } from "./steps/deliver-mails"

export const deliverMailWorkflowId = "deliver-mail"

/** Sends up to `limit` mails that are due. */
export const deliverMailWorkflow = createWorkflow(
  deliverMailWorkflowId,
  (input: { limit: number }) => new WorkflowResponse(deliverMailsStep(input))
)
