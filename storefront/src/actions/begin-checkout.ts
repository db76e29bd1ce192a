"use server"

import { redirect } from "next/navigation"
import { chooseShipping } from "@/lib/checkout/choose-shipping"
import { fetchCart } from "@/lib/data/cart"
import { readCartId } from "@/lib/session/cart-cookie"

/**
 * Goes to the checkout. The cheapest delivery is chosen beforehand, so that
 * the first total that the shopper sees there is whole.
 */
export async function beginCheckout(): Promise<void> {
  const cartId = await readCartId()
  const cart = cartId ? await fetchCart(cartId) : null
  if (!cart) {
    redirect("/cart")
  }
  await chooseShipping(cart, null)
  redirect("/checkout")
}
