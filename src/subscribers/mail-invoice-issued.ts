import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"

import { enqueueMailWorkflow } from "../workflows/mail/enqueue-mail"
import { findCorrections } from "../workflows/mail/find-corrections"

/**
 * The fast path of *payment received*, once its invoice can be attached, and
 * of *order changed*, where the invoice is that of an order's edit.
 */
export default async function mailInvoiceIssued({
  event,
  container,
}: SubscriberArgs<{ id: string; order_id: string }>): Promise<void> {
  const { id, order_id } = event.data
  await enqueueMailWorkflow(container).run({
    input: { event: "payment-received", subjects: [{ subject_id: order_id }] },
  })
  const subjects = await findCorrections(container, id)
  await enqueueMailWorkflow(container).run({
    input: { event: "order-corrected", subjects },
  })
}

export const config: SubscriberConfig = { event: "invoice.issued" }
