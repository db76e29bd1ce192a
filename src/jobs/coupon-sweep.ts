import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { messageOf } from "../shared/errors"
import {
  findOrdersAstray,
  findUnboundCarts,
} from "../workflows/coupon/find-coupon-work"
import { findMisshown } from "../workflows/coupon/find-misshown"
import { followCouponsWorkflow } from "../workflows/coupon/follow-coupons"
import { showUses } from "../workflows/coupon/show-uses"
import { tidyPlacingWorkflow } from "../workflows/placing/tidy-placing"

/**
 * Gives back what dead placings have counted of coupons, follows the orders
 * whose end a kill kept from the ledger, and shows what it kept from core's
 * rows. Safe in several processes: each cart is
 * tidied under its claim, each order followed under its lock.
 */
export default async function couponSweep(
  container: MedusaContainer
): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const warn = (what: string) => (error: unknown) =>
    logger.warn(
      `The coupons of ${what} could not be followed: ${messageOf(error)}`
    )
  for (const cart_id of await findUnboundCarts(container)) {
    await tidyPlacingWorkflow(container)
      .run({ input: { cart_id } })
      .catch(warn(`cart ${cart_id}`))
  }
  for (const order_id of await findOrdersAstray(container)) {
    await followCouponsWorkflow(container)
      .run({ input: { order_id } })
      .catch(warn(`order ${order_id}`))
  }
  await showUses(container, await findMisshown(container))
}

export const config = {
  name: "coupon-sweep",
  schedule: "* * * * *",
}
