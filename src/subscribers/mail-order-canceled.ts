import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"

import { enqueueMailWorkflow } from "../workflows/mail/enqueue-mail"
import { findMailNews } from "../workflows/mail/find-mail-news"

/** The fast path of *order cancelled*; the sweep is the guarantee. */
export default async function mailOrderCanceled({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await enqueueMailWorkflow(container).run({
    input: await findMailNews(container, "order-canceled", event.data.id),
  })
}

export const config: SubscriberConfig = {
  event: "order.canceled",
  context: { subscriberId: "mail-order-canceled" },
}
