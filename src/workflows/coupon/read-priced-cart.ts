import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import type {
  ComputeActionContext,
  MedusaContainer,
} from "@medusajs/framework/types"

import { PRICED_CART_FIELDS } from "./priced-cart-fields"

/** A cart as promotions see it. @property locale null where it has none */
export type PricedCart = ComputeActionContext & {
  id: string
  locale: string | null
}

// The database refuses some characters outright.
const CART_ID = /^cart_\w{1,64}$/

/** The answer to the id of a cart that is not there. */
export const noSuchCart = () =>
  new MedusaError(
    MedusaError.Types.NOT_FOUND,
    "There is no such cart. Start a new one."
  )

/** @throws MedusaError NOT_FOUND for what cannot be the id of a cart */
export const requireCartId = (id: string | undefined): void => {
  if (!CART_ID.test(id ?? "")) {
    throw noSuchCart()
  }
}

/** @throws MedusaError NOT_FOUND, or NOT_ALLOWED `cart_completed` */
const openCart = <Cart extends { completed_at?: unknown }>(
  cart: Cart | undefined
): Cart => {
  if (!cart) {
    throw noSuchCart()
  }
  if (cart.completed_at) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "This cart has become an order. Use your coupons in a new cart.",
      "cart_completed"
    )
  }
  return cart
}

/** Makes sure that a cart is open; throws as `readPricedCart`. */
export const requireOpenCart = async (
  container: MedusaContainer,
  id: string
): Promise<void> => {
  requireCartId(id)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: ["id", "completed_at"],
    filters: { id },
  })
  openCart(data[0])
}

/**
 * An open cart, as core reads it to price it.
 *
 * @throws MedusaError NOT_FOUND where there is none, NOT_ALLOWED
 * `cart_completed` where it has become an order
 */
export const readPricedCart = async (
  container: MedusaContainer,
  id: string
): Promise<PricedCart> => {
  requireCartId(id)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: PRICED_CART_FIELDS,
    filters: { id },
  })
  const cart: (PricedCart & { completed_at?: unknown }) | undefined = data[0]
  return openCart(cart)
}
