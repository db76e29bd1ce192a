import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"

import { enqueueMailWorkflow } from "../workflows/mail/enqueue-mail"

/** The fast path of *payment received*, once its invoice can be attached. */
export default async function mailInvoiceIssued({
  event,
  container,
}: SubscriberArgs<{ id: string; order_id: string }>): Promise<void> {
  await enqueueMailWorkflow(container).run({
    input: {
      event: "payment-received",
      subjects: [{ subject_id: event.data.order_id }],
    },
  })
}

export const config: SubscriberConfig = { event: "invoice.issued" }
