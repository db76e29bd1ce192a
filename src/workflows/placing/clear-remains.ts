import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { findOrderOfCart } from "./find-order-of-cart"
import { dropPaymentLinks, findPaymentLinks } from "./payment-links"
import { removeHalfOrder } from "./remove-half-order"

const hasPaymentRecord = async (
  container: MedusaContainer,
  orderId: string
): Promise<boolean> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order_payment",
    fields: ["id"],
    filters: { order_id: orderId },
  })
  return data.length > 0
}

const reopenCart = async (
  container: MedusaContainer,
  cartId: string,
  orderId: string
): Promise<void> => {
  await container.resolve(ContainerRegistrationKeys.LINK).dismiss({
    [Modules.ORDER]: { order_id: orderId },
    [Modules.CART]: { cart_id: cartId },
  })
  await container
    .resolve(Modules.CART)
    .updateCarts([{ id: cartId, completed_at: null }])
}

// Core copies a cart's metadata into its order, and placing stamps the cart. The
// customer, whom core copies too, is what the database has an index for.
const findStampedOrders = async (
  container: MedusaContainer,
  cartId: string
): Promise<string[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: carts } = await query.graph({
    entity: "cart",
    fields: ["customer_id"],
    filters: { id: cartId },
  })
  const customer_id = carts[0]?.customer_id
  const { data } = await query.graph({
    entity: "order",
    fields: ["id"],
    filters: {
      metadata: { cart_id: cartId },
      ...(customer_id ? { customer_id } : {}),
    },
  })
  return data.map(({ id }) => id)
}

/**
 * Answers the order that a cart became, or null after clearing away what a
 * placing has left that did not come to its end.
 *
 * Only under an inherited claim is an order without a payment record such a
 * remainder: a shop may hold orders that were never placed by this feature.
 */
export const clearRemains = async (
  container: MedusaContainer,
  cartId: string,
  isInherited: boolean
): Promise<string | null> => {
  const orderId = await findOrderOfCart(container, cartId)
  if (
    orderId &&
    (!isInherited || (await hasPaymentRecord(container, orderId)))
  ) {
    return orderId
  }
  // Core makes no order for a payment collection that is linked to another.
  const links = await findPaymentLinks(container, cartId)
  await dropPaymentLinks(container, links)
  if (orderId) {
    await reopenCart(container, cartId, orderId)
  }
  if (isInherited) {
    for (const id of await findStampedOrders(container, cartId)) {
      await removeHalfOrder(container, id)
    }
  }
  return null
}

/**
 * Clears away what this placing has left of an order, for its last
 * compensation: core's engine may drop a workflow in the middle and undo
 * nothing of it (ADR-0009).
 */
export const clearOwnRemains = async (
  container: MedusaContainer,
  cartId: string
): Promise<void> => {
  if (
    (await findOrderOfCart(container, cartId)) !== null ||
    (await findStampedOrders(container, cartId)).length > 0
  ) {
    await clearRemains(container, cartId, true)
  }
}
