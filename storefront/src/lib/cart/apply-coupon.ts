import "server-only"
import { isRefusal } from "@/lib/api/store-error"
import { changeCart } from "@/lib/data/cart"
import type { Cart } from "@/lib/dto/cart"

export type CouponResult =
  | { code: "applied"; cart: Cart; message: string }
  | { code: "unknown" | "not-applicable"; message: string }

/**
 * Enters a coupon into a cart. The API refuses codes that do not exist, but
 * silently leaves out those whose conditions are not met: both are told apart.
 */
export async function applyCoupon(
  cartId: string,
  typed: string
): Promise<CouponResult> {
  const spellings = [...new Set([typed.trim(), typed.trim().toUpperCase()])]
  for (const coupon of spellings) {
    const cart = await tryCoupon(cartId, coupon)
    if (cart?.couponCodes.includes(coupon)) {
      return { code: "applied", cart, message: `Coupon ${coupon} is applied.` }
    }
    if (cart) {
      return {
        code: "not-applicable",
        message: `Coupon ${coupon} does not apply to what is in your cart.`,
      }
    }
  }
  return {
    code: "unknown",
    message: `We do not know the coupon ${typed.trim()}. Please check its spelling.`,
  }
}

async function tryCoupon(cartId: string, coupon: string): Promise<Cart | null> {
  try {
    return await changeCart(`/${cartId}/promotions`, {
      body: { promo_codes: [coupon] },
    })
  } catch (error) {
    if (isRefusal(error)) {
      return null
    }
    throw error
  }
}

/** Takes a coupon out of a cart. */
export async function removeCoupon(
  cartId: string,
  coupon: string
): Promise<Cart> {
  return changeCart(`/${cartId}/promotions`, {
    method: "DELETE",
    body: { promo_codes: [coupon] },
  })
}
