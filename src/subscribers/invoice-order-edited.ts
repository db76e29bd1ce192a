import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"

import { tryIssueDocuments } from "../workflows/invoice/try-issue-documents"

/** The fast path: an edited order gets its correction at once. */
export default async function invoiceOrderEdited({
  event,
  container,
}: SubscriberArgs<{ order_id: string }>): Promise<void> {
  await tryIssueDocuments(container, event.data.order_id)
}

export const config: SubscriberConfig = {
  event: "order-edit.confirmed",
  context: { subscriberId: "invoice-order-edited" },
}
