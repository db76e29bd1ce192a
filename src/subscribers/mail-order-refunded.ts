import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"

import { tryIssueDocuments } from "../workflows/invoice/try-issue-documents"
import { enqueueMailWorkflow } from "../workflows/mail/enqueue-mail"
import { findMailNews } from "../workflows/mail/find-mail-news"

/** The fast path of *money returned* and its credit note; the sweeps are the guarantee. */
export default async function mailOrderRefunded({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const input = await findMailNews(container, "order-refunded", event.data.id)
  // The credit note is made first, so that the mail can carry it at once.
  await tryIssueDocuments(container, event.data.id)
  await enqueueMailWorkflow(container).run({ input })
}

export const config: SubscriberConfig = {
  event: "order.refunded",
  context: { subscriberId: "mail-order-refunded" },
}
