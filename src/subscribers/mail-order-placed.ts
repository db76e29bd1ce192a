import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"

import { enqueueMailWorkflow } from "../workflows/mail/enqueue-mail"

/** The fast path of *order placed*; the sweep is the guarantee. */
export default async function mailOrderPlaced({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await enqueueMailWorkflow(container).run({
    input: { event: "order-placed", subjects: [{ subject_id: event.data.id }] },
  })
}

export const config: SubscriberConfig = { event: "order.placed" }
