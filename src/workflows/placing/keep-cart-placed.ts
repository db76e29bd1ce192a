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

// A link is made after its order: one without is nobody's work in progress.
const STRAY_COUPON_LINKS = `
  select l.order_id, l.promotion_id from order_promotion l
  join cart_promotion c on c.promotion_id = l.promotion_id
    and c.cart_id = :cart_id and c.deleted_at is null
  where l.deleted_at is null and l.created_at > now() - interval '1 day'
    and not exists (select 1 from "order" o where o.id = l.order_id and o.deleted_at is null)`

const dropStrayCouponLinks = async (
  container: MedusaContainer,
  cart_id: string
): Promise<void> => {
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw(STRAY_COUPON_LINKS, { cart_id })
  const stray: { order_id: string; promotion_id: string }[] = rows
  if (stray.length > 0) {
    await container.resolve(ContainerRegistrationKeys.LINK).dismiss(
      stray.map(({ order_id, promotion_id }) => ({
        [Modules.ORDER]: { order_id },
        [Modules.PROMOTION]: { promotion_id },
      }))
    )
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
    await dropStrayCouponLinks(container, cartId)
  }
}
