import "server-only"
import { enterCoupon, takeCouponOut } from "@/lib/cart/enter-coupon"
import type { Cart } from "@/lib/dto/cart"

/** Takes out or enters the coupon that came with a post of the checkout. */
export async function changeCheckoutCoupon(
  cart: Cart,
  values: Record<string, string>
): Promise<{ error?: string; message?: string }> {
  if (values.remove_coupon) {
    await takeCouponOut(cart.id, values.remove_coupon)
    return { message: `Coupon ${values.remove_coupon} is taken out.` }
  }
  if (!values.coupon?.trim()) {
    return {}
  }
  const { isKnown, message } = await enterCoupon(cart.id, values.coupon)
  return isKnown ? { message } : { error: message }
}
