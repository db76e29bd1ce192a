import "server-only"
import { couponsAsOf } from "@/lib/cart/coupon-words"
import { enterCoupon, takeCouponOut } from "@/lib/cart/enter-coupon"
import type { Cart } from "@/lib/dto/cart"

/** What was done, and of which state of the coupons that speaks. */
export type CouponMessage = { text: string; asOf: string }

/** Takes out or enters the coupon that came with a post of the checkout. */
export async function changeCheckoutCoupon(
  cart: Cart,
  values: Record<string, string>
): Promise<{ error?: string; message?: CouponMessage }> {
  if (values.remove_coupon) {
    const { coupons } = await takeCouponOut(cart.id, values.remove_coupon)
    const text = `Coupon ${values.remove_coupon} is taken out.`
    return { message: { text, asOf: couponsAsOf(coupons) } }
  }
  if (!values.coupon?.trim()) {
    return {}
  }
  const result = await enterCoupon(cart.id, values.coupon)
  return result.isKnown
    ? {
        message: {
          text: result.message,
          asOf: couponsAsOf(result.cart.coupons),
        },
      }
    : { error: result.message }
}
