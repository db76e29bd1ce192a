import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"

import { tryIssueInvoice } from "../workflows/invoice/try-issue-invoice"

/** The fast path: a paid order gets its invoice at once. */
export default async function invoiceOrderPaid({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await tryIssueInvoice(container, event.data.id)
}

export const config: SubscriberConfig = {
  event: "order.paid",
  context: { subscriberId: "invoice-order-paid" },
}
