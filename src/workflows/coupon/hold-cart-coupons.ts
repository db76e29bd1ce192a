import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { COUPON_MODULE } from "../../modules/coupon"
import type CouponModuleService from "../../modules/coupon/service"
import {
  DISCOUNTED_CART_FIELDS,
  usesToCount,
  type Discounted,
} from "./read-uses"
import { showUses } from "./show-uses"

const serviceOf = (container: MedusaContainer): CouponModuleService =>
  container.resolve(COUPON_MODULE)

/**
 * Counts the coupons of a cart that is about to become an order, as its
 * adjustments are now. Safe to repeat; the caller owns the cart.
 *
 * @returns the codes that have no use left: then nothing is counted
 */
export const holdCartCoupons = async (
  container: MedusaContainer,
  cartId: string
): Promise<string[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: DISCOUNTED_CART_FIELDS,
    filters: { id: cartId },
  })
  const [cart]: Discounted[] = data
  if (!cart) {
    return []
  }
  const wanted = await usesToCount(container, cart)
  const used_up = await serviceOf(container).holdUses(cartId, wanted)
  if (used_up.length === 0) {
    await showUses(
      container,
      wanted.uses.map(({ promotion_id }) => promotion_id)
    )
  }
  return used_up
}

/**
 * Gives back what a cart uses that has not become an order. Safe to repeat; the
 * caller owns the cart.
 */
export const releaseCartCoupons = async (
  container: MedusaContainer,
  cartId: string
): Promise<void> => {
  await showUses(container, await serviceOf(container).releaseCart(cartId))
}
