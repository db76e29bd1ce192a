import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { OrderMailEvent, MailSubject } from "../../modules/mail/contract"
import { deliverMailsStep } from "./steps/deliver-mails"
import { enqueueMailsStep } from "./steps/enqueue-mails"

export const enqueueMailWorkflowId = "enqueue-mail"

/**
 * Queues an event's mail about orders, once each, and tries to send the new ones
 * at once. What is not sent now is sent by the sweep.
 */
export const enqueueMailWorkflow = createWorkflow(
  enqueueMailWorkflowId,
  (input: { event: OrderMailEvent; subjects: MailSubject[] }) => {
    const ids = enqueueMailsStep(input)
    const delivery = deliverMailsStep({ ids, limit: 20 })
    return new WorkflowResponse(delivery)
  }
)
