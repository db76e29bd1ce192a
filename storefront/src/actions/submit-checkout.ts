"use server"

import { refresh } from "next/cache"
import { redirect } from "next/navigation"
import { isRefusal } from "@/lib/api/store-error"
import { LOOK_AT_TOTAL, placeFault } from "@/lib/checkout/place-faults"
import { saveDraft } from "@/lib/checkout/save-draft"
import { readShownCodes, readShownTotal } from "@/lib/checkout/shown-bill"
import { changeCheckoutCoupon, type CouponMessage } from "@/lib/checkout/coupon"
import { fetchCart } from "@/lib/data/cart"
import { placeOrder, type PlaceBody } from "@/lib/data/orders"
import { listRegions } from "@/lib/data/regions"
import type { Cart, OpenCart } from "@/lib/dto/cart"
import { formValues, type FormState } from "@/lib/forms/form-state"
import { forgetCart, readCartId } from "@/lib/session/cart-cookie"
import { dropCouponNote } from "@/lib/session/coupon-cookie"
import { readCheckoutForm } from "@/lib/validation/checkout"

/**
 * The one action of the checkout page. It keeps what was typed, enters a
 * coupon, brings the total up to date and, when asked to, places the order by
 * one request that says all.
 */
export async function submitCheckout(
  _: FormState,
  data: FormData
): Promise<FormState> {
  const values = formValues(data)
  await dropCouponNote()
  const isPlacing = values.intent === "place"
  const cartId = await readCartId()
  const cart = cartId ? await fetchCart(cartId) : null
  if (!cart) {
    // A second click on "Place order": the first one has made it an order.
    return cartId && isPlacing
      ? { ...(await place(cartId, {})), values }
      : redirect("/cart")
  }
  refresh()
  const coupon = await changeCheckoutCoupon(cart, values)
  if (coupon.error || coupon.message || !isPlacing) {
    return keepDraft(cart, values, coupon)
  }
  return checkAndPlace(cart, values)
}

type Coupon = Awaited<ReturnType<typeof changeCheckoutCoupon>>

async function regionOf(cart: Cart) {
  const region = (await listRegions()).find(({ id }) => id === cart.regionId)
  return region ?? redirect("/cart")
}

// A coupon that was typed and not yet entered changes what is to be paid.
function couponMessage(
  { text, asOf }: CouponMessage,
  { intent }: Record<string, string>
): FormState["message"] {
  return intent === "place"
    ? { tone: "plain", text: `${text} ${LOOK_AT_TOTAL}` }
    : { tone: "good", text, asOf }
}

async function keepDraft(
  cart: Cart,
  values: Record<string, string>,
  coupon: Coupon
): Promise<FormState> {
  await saveDraft(cart, values, await regionOf(cart))
  return {
    message: coupon.message ? couponMessage(coupon.message, values) : undefined,
    errors: coupon.error ? { coupon: coupon.error } : {},
    values: coupon.error ? values : { ...values, coupon: "" },
  }
}

async function checkAndPlace(
  cart: OpenCart,
  values: Record<string, string>
): Promise<FormState> {
  const region = await regionOf(cart)
  const checked = readCheckoutForm(
    values,
    region.countries.map(({ code }) => code)
  )
  if (!checked.ok) {
    return { errors: checked.errors, values }
  }
  const { form } = checked
  const state = await place(cart.id, {
    email: form.email,
    shipping_address: form.shippingAddress,
    billing_address: form.billingAddress,
    shipping_option_id: form.shippingOptionId,
    promo_codes: readShownCodes(values.shown_codes),
    expected_total: readShownTotal(values.shown_total) ?? undefined,
  })
  // A refused cart is as it was; what was typed is to outlive this page.
  await saveDraft(cart, values, region).catch(ignoreRefusal)
  return { ...state, values: { ...values, coupon: "" } }
}

// Meanwhile the cart may have become an order in another tab.
function ignoreRefusal(error: unknown): void {
  if (!isRefusal(error)) {
    throw error
  }
}

async function place(
  cartId: string,
  body: PlaceBody
): Promise<Omit<FormState, "values">> {
  let placed
  try {
    placed = await placeOrder(cartId, body)
  } catch (error) {
    if (!isRefusal(error)) {
      throw error
    }
    const fault = placeFault(error)
    return "errors" in fault ? fault : { message: fault, errors: {} }
  }
  await forgetCart()
  redirect(placed.payUrl ?? `/order/${placed.token}`)
}
