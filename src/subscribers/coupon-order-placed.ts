import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import {
  ContainerRegistrationKeys,
  OrderWorkflowEvents,
} from "@medusajs/framework/utils"

import { followCouponsWorkflow } from "../workflows/coupon/follow-coupons"

/**
 * Counts the coupons of drafts that became orders, which core does not. Those
 * of carts are counted by placing them. The fast path; the sweep is the
 * guarantee.
 */
export default async function couponOrderPlaced({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const order_id = event.data.id
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order_cart",
      fields: ["cart_id"],
      filters: { order_id },
    })
  if (data.length === 0) {
    await followCouponsWorkflow(container).run({ input: { order_id } })
  }
}

export const config: SubscriberConfig = { event: OrderWorkflowEvents.PLACED }
