import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { messageOf } from "../../../shared/errors"
import type { OrderToSettle } from "./read-order"

/**
 * Counts an order's coupons as used again, or as not used any more. Core's
 * cancel does not do that.
 *
 * A failure does not stop the order: its money is worth more than a counter.
 */
export const countCoupons = async (
  container: MedusaContainer,
  order: Pick<OrderToSettle, "id" | "coupons" | "customer_id" | "email">,
  change: "register" | "revert"
): Promise<void> => {
  if (order.coupons.length === 0) {
    return
  }
  const promotions = container.resolve(Modules.PROMOTION)
  const context = {
    customer_id: order.customer_id,
    customer_email: order.email,
  }
  try {
    await (change === "register"
      ? promotions.registerUsage(order.coupons, context)
      : promotions.revertUsage(order.coupons, context))
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `The coupons of order ${order.id} could not be counted (${change}): ${messageOf(error)}`
      )
  }
}
