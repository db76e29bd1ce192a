import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"

import { findInvoice } from "../workflows/invoice/find-invoice"
import { tryIssueDocuments } from "../workflows/invoice/try-issue-documents"
import { enqueueMailWorkflow } from "../workflows/mail/enqueue-mail"

/** The fast path: a paid order gets its invoice at once. */
export default async function invoiceOrderPaid({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await tryIssueDocuments(container, event.data.id)
  // An invoice that was issued at placing is no news; the payment is.
  const invoice = await findInvoice(container, event.data.id)
  if (invoice?.file_id) {
    await enqueueMailWorkflow(container).run({
      input: {
        event: "payment-received",
        subjects: [{ subject_id: event.data.id }],
      },
    })
  }
}

export const config: SubscriberConfig = {
  event: "order.paid",
  context: { subscriberId: "invoice-order-paid" },
}
