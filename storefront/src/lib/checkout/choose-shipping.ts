import "server-only"
import { changeCart } from "@/lib/data/cart"
import { listShippingOptions } from "@/lib/data/shipping-options"
import type { Cart } from "@/lib/dto/cart"

/**
 * Makes sure that the cart has a delivery method it can really have: the wanted
 * one, else the one it has, else the cheapest. Returns the cart as it is then.
 */
export async function chooseShipping(
  cart: Cart,
  wantedId: string | null
): Promise<Cart> {
  const options = await listShippingOptions(cart.id)
  const chosen =
    options.find(({ id }) => id === wantedId) ??
    options.find(({ id }) => id === cart.shippingOptionId) ??
    options.at(0)
  if (!chosen || chosen.id === cart.shippingOptionId) {
    return cart
  }
  return changeCart(`/${cart.id}/shipping-methods`, {
    body: { option_id: chosen.id },
  })
}
