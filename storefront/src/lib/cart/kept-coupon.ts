import "server-only"
import {
  dropCouponNote,
  dropKeptCoupon,
  keepCoupon,
  noteCoupon,
  readKeptCoupon,
} from "@/lib/session/coupon-cookie"
import { enterCoupon } from "./enter-coupon"

/** Takes the code of a link: into the cart, or kept until there is one. */
export async function takeLinkedCoupon(
  code: string,
  cartId: string | null
): Promise<void> {
  await keepCoupon(code)
  if (cartId) {
    await enterKeptCoupon(cartId, code)
  } else {
    await noteCoupon(
      `Coupon ${code} is kept for you. It is used as soon as something is in your cart.`
    )
  }
}

/**
 * Enters a code that waited for a cart, and lets the page that follows say what
 * became of it. That never keeps goods out of the cart.
 */
export async function enterKeptCoupon(
  cartId: string,
  kept?: string
): Promise<void> {
  const code = kept ?? (await readKeptCoupon())
  if (!code) {
    // What the last change left to say may not be true after this one.
    await dropCouponNote()
    return
  }
  try {
    const { message } = await enterCoupon(cartId, code)
    await dropKeptCoupon()
    await noteCoupon(message)
  } catch {
    await noteCoupon(
      `Coupon ${code} could not be looked at just now. We try again with the next change of your cart.`
    )
  }
}
