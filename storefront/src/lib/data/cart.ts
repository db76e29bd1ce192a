import "server-only"
import { cache } from "react"
import { z } from "zod"
import { callStore, type StoreCall } from "@/lib/api/call-store"
import { isNotFound } from "@/lib/api/store-error"
import { CART_FIELDS, cartSchema, type Cart } from "@/lib/dto/cart"
import { readCartId } from "@/lib/session/cart-cookie"

const answer = z.object({ cart: cartSchema })

/** Sends one change to the carts API and returns the cart as it is then. */
export async function changeCart(
  path: string,
  call: StoreCall = {}
): Promise<Cart> {
  const { cart } = await callStore(answer, `/store/carts${path}`, {
    method: "POST",
    ...call,
    query: { fields: CART_FIELDS },
  })
  return cart
}

/** The cart of that id; null when it is gone or became an order. */
export async function fetchCart(id: string): Promise<Cart | null> {
  try {
    const { cart } = await callStore(answer, `/store/carts/${id}`, {
      query: { fields: CART_FIELDS },
    })
    return cart.isCompleted ? null : cart
  } catch (error) {
    if (isNotFound(error)) {
      return null
    }
    throw error
  }
}

/** This visitor's open cart, or null. Asked once per request. */
export const getCart = cache(async (): Promise<Cart | null> => {
  const id = await readCartId()
  return id ? fetchCart(id) : null
})
