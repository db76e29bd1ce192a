import "server-only"
import { cache } from "react"
import { z } from "zod"
import { callStore, type StoreCall } from "@/lib/api/call-store"
import { isNotFound, StoreApiError } from "@/lib/api/store-error"
import {
  CART_FIELDS,
  cartSchema,
  openCartSchema,
  type Cart,
  type OpenCart,
} from "@/lib/dto/cart"
import { readCartId } from "@/lib/session/cart-cookie"

const answer = z.object({ cart: cartSchema })

const isOrderAlready = (error: unknown): boolean =>
  error instanceof StoreApiError && error.code === "cart_completed"

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
export async function fetchCart(id: string): Promise<OpenCart | null> {
  try {
    return await callStore(openCartSchema, `/store/carts/${id}/coupons`, {
      query: { fields: CART_FIELDS },
    })
  } catch (error) {
    if (isNotFound(error) || isOrderAlready(error)) {
      return null
    }
    throw error
  }
}

/** This visitor's open cart, or null. Asked once per request. */
export const getCart = cache(async (): Promise<OpenCart | null> => {
  const id = await readCartId()
  return id ? fetchCart(id) : null
})
