"use server"

import { couponsAsOf } from "@/lib/cart/coupon-words"
import { enterCoupon, takeCouponOut } from "@/lib/cart/enter-coupon"
import { fetchCart } from "@/lib/data/cart"
import { formValues, type FormState } from "@/lib/forms/form-state"
import { readCartId, rememberCart } from "@/lib/session/cart-cookie"
import { dropCouponNote } from "@/lib/session/coupon-cookie"

/** Enters a coupon into the cart, or takes one out. */
export async function changeCoupon(
  _: FormState,
  data: FormData
): Promise<FormState> {
  const values = formValues(data)
  await dropCouponNote()
  const cartId = await readCartId()
  const cart = cartId ? await fetchCart(cartId) : null
  if (!cart) {
    return { errors: { coupon: "Your cart is empty." }, values }
  }
  if (values.remove_coupon) {
    await rememberCart(await takeCouponOut(cart.id, values.remove_coupon))
    return { errors: {}, values: {} }
  }
  if (!values.coupon?.trim()) {
    return { errors: { coupon: "Enter a coupon code." }, values }
  }
  const result = await enterCoupon(cart.id, values.coupon)
  if (!result.isKnown) {
    return { errors: { coupon: result.message }, values }
  }
  await rememberCart(result.cart)
  return {
    message: {
      tone: "good",
      text: result.message,
      asOf: couponsAsOf(result.cart.coupons),
    },
    errors: {},
    values: {},
  }
}
