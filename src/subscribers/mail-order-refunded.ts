import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"

import { enqueueMailWorkflow } from "../workflows/mail/enqueue-mail"
import { findMailNews } from "../workflows/mail/find-mail-news"

/** The fast path of *money returned*; the sweep is the guarantee. */
export default async function mailOrderRefunded({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await enqueueMailWorkflow(container).run({
    input: await findMailNews(container, "order-refunded", event.data.id),
  })
}

export const config: SubscriberConfig = {
  event: "order.refunded",
  context: { subscriberId: "mail-order-refunded" },
}
