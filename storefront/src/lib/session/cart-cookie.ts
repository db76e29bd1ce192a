import "server-only"
import { cookies } from "next/headers"
import { cookieOptions, DAY_SECONDS } from "./cookie-options"

const CART = "cart"
/** Kept beside the id so that no page asks the backend only for the badge. */
const COUNT = "cart_count"
const DAYS = 30

/** Id of this visitor's cart; it may have become an order meanwhile. */
export async function readCartId(): Promise<string | undefined> {
  const id = (await cookies()).get(CART)?.value
  return id && /^cart_\w+$/.test(id) ? id : undefined
}

/** Number of pieces in the cart, as of its last change here. */
export async function readCartCount(): Promise<number> {
  const count = Number((await cookies()).get(COUNT)?.value)
  return Number.isSafeInteger(count) && count > 0 ? count : 0
}

/** Remembers the cart. Only actions and route handlers may call this. */
export async function rememberCart(cart: {
  id: string
  quantity: number
}): Promise<void> {
  const jar = await cookies()
  const options = cookieOptions(DAYS * DAY_SECONDS)
  jar.set(CART, cart.id, options)
  jar.set(COUNT, String(cart.quantity), options)
}

/** Forgets the cart, for example once it is an order. */
export async function forgetCart(): Promise<void> {
  const jar = await cookies()
  jar.delete(CART)
  jar.delete(COUNT)
}
