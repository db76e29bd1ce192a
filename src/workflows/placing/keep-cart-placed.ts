import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { findOrderOfCart } from "./find-order-of-cart"
import { dropPaymentLinks, findPaymentLinks } from "./payment-links"

const closeCart = async (
  container: MedusaContainer,
  cartId: string
): Promise<void> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: open } = await query.graph({
    entity: "cart",
    fields: ["id"],
    filters: { id: cartId, completed_at: null },
  })
  if (open.length > 0) {
    await container
      .resolve(Modules.CART)
      .updateCarts([{ id: cartId, completed_at: new Date() }])
  }
}

/**
 * Puts right what a placing that lost the race for a cart has left behind.
 *
 * Core's compensations put back what they had read and do not ask whether
 * somebody else has placed the cart since: it looks open. And of links that
 * are made at once, those that were made stay when one is refused: the
 * winner's payment also belongs to an order that does not exist.
 */
export const keepCartPlaced = async (
  container: MedusaContainer,
  cartId: string
): Promise<void> => {
  const orderId = await findOrderOfCart(container, cartId)
  if (orderId) {
    await closeCart(container, cartId)
    const links = await findPaymentLinks(container, cartId)
    await dropPaymentLinks(
      container,
      links.filter((link) => link.order_id !== orderId)
    )
  }
}
