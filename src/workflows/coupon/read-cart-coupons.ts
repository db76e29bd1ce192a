import type { MedusaContainer } from "@medusajs/framework/types"

import { automaticNames } from "./automatic-names"
import { heldCodes } from "./held-codes"
import { judgeCart } from "./judge-cart"
import { readPricedCart } from "./read-priced-cart"
import { tellCoupons, type ToldCoupon } from "./tell-coupons"

/**
 * What the shopper of a cart is told of its codes. Changes nothing.
 *
 * @throws as `readPricedCart`
 */
export const readCartCoupons = async (
  container: MedusaContainer,
  cartId: string
): Promise<ToldCoupon[]> => {
  const cart = await readPricedCart(container, cartId)
  const held = await heldCodes(container, cartId)
  const { coupons } = await judgeCart(container, cart, held)
  const names = await automaticNames(
    container,
    coupons.flatMap(({ code, is_automatic }) => (is_automatic ? [code] : []))
  )
  return tellCoupons(held, coupons, cart.currency_code, names)
}
