import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"

import { tryIssueDocuments } from "../workflows/invoice/try-issue-documents"

/** The fast path where invoices are issued at placing; nothing otherwise. */
export default async function invoiceOrderPlaced({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await tryIssueDocuments(container, event.data.id)
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "invoice-order-placed" },
}
