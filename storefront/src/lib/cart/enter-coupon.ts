import "server-only"
import { callStore } from "@/lib/api/call-store"
import { isRefusal } from "@/lib/api/store-error"
import { CART_FIELDS, openCartSchema, type OpenCart } from "@/lib/dto/cart"
import { couponWords, isSameCode } from "./coupon-words"

export type CouponResult =
  | { isKnown: true; cart: OpenCart; message: string }
  | { isKnown: false; message: string }

const pathOf = (cartId: string) => `/store/carts/${cartId}/coupons`

/**
 * Enters a coupon into a cart. One that does not apply yet waits there; the
 * API's own words tell what is wrong with any other.
 */
export async function enterCoupon(
  cartId: string,
  typed: string
): Promise<CouponResult> {
  try {
    const cart = await callStore(openCartSchema, pathOf(cartId), {
      method: "POST",
      body: { code: typed },
      query: { fields: CART_FIELDS },
    })
    const coupon = cart.coupons.find(({ code }) => isSameCode(code, typed))
    const message = coupon
      ? couponWords(coupon, cart.currencyCode)
      : "The coupon is in your cart."
    return { isKnown: true, cart, message }
  } catch (error) {
    if (isRefusal(error)) {
      return { isKnown: false, message: error.message }
    }
    throw error
  }
}

/** Takes a coupon out of a cart. */
export async function takeCouponOut(
  cartId: string,
  code: string
): Promise<OpenCart> {
  return callStore(
    openCartSchema,
    `${pathOf(cartId)}/${encodeURIComponent(code)}`,
    { method: "DELETE", query: { fields: CART_FIELDS } }
  )
}
