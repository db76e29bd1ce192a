import "server-only"
import { applyCoupon, removeCoupon } from "@/lib/cart/apply-coupon"
import type { Cart } from "@/lib/dto/cart"

/** Takes out or enters the coupon that came with a post of the checkout. */
export async function changeCheckoutCoupon(
  cart: Cart,
  values: Record<string, string>
): Promise<{ error?: string; message?: string }> {
  if (values.remove_coupon) {
    await removeCoupon(cart.id, values.remove_coupon)
    return { message: `Coupon ${values.remove_coupon} is taken out.` }
  }
  if (!values.coupon?.trim()) {
    return {}
  }
  const result = await applyCoupon(cart.id, values.coupon)
  return result.code === "applied"
    ? { message: result.message }
    : { error: result.message }
}
