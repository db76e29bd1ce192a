import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"

import { tryFillBatch } from "../workflows/coupon/codes/fill-batches"
import { BATCH_OPENED_EVENT } from "../workflows/coupon/codes/open-batch"

/** The fast path: codes are made as soon as they are asked for. */
export default async function couponBatchOpened({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  // Not waited for: a million codes take a while, and other events wait behind.
  void tryFillBatch(container, event.data.id)
}

export const config: SubscriberConfig = {
  event: BATCH_OPENED_EVENT,
  context: { subscriberId: "coupon-batch-opened" },
}
