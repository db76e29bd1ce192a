"use server"

import { refresh } from "next/cache"
import { redirect } from "next/navigation"
import { isRefusal } from "@/lib/api/store-error"
import { placeFault } from "@/lib/checkout/place-faults"
import { saveCheckout, saveDraft } from "@/lib/checkout/save-draft"
import { shownTotal } from "@/lib/checkout/shown-total"
import { changeCheckoutCoupon } from "@/lib/checkout/coupon"
import { fetchCart } from "@/lib/data/cart"
import { placeOrder } from "@/lib/data/orders"
import { listRegions } from "@/lib/data/regions"
import type { Cart } from "@/lib/dto/cart"
import { formValues, type FormState } from "@/lib/forms/form-state"
import { forgetCart, readCartId } from "@/lib/session/cart-cookie"
import { readCheckoutForm } from "@/lib/validation/checkout"

/**
 * The one action of the checkout page. It keeps what was typed, enters a
 * coupon, brings the total up to date and, when asked to, places the order.
 */
export async function submitCheckout(
  _: FormState,
  data: FormData
): Promise<FormState> {
  const values = formValues(data)
  const isPlacing = values.intent === "place"
  const cartId = await readCartId()
  const cart = cartId ? await fetchCart(cartId) : null
  if (!cart) {
    // A second click on "Place order": the first one has made it an order.
    return cartId && isPlacing ? place(cartId, values) : redirect("/cart")
  }
  refresh()
  const coupon = await changeCheckoutCoupon(cart, values)
  if (!isPlacing || coupon.error) {
    return keepDraft(cart, values, coupon)
  }
  return checkAndPlace(cart, values)
}

type Coupon = Awaited<ReturnType<typeof changeCheckoutCoupon>>

async function regionOf(cart: Cart) {
  const region = (await listRegions()).find(({ id }) => id === cart.regionId)
  return region ?? redirect("/cart")
}

async function keepDraft(
  cart: Cart,
  values: Record<string, string>,
  coupon: Coupon
): Promise<FormState> {
  await saveDraft(cart, values, await regionOf(cart))
  return {
    message: coupon.message
      ? { tone: "good", text: coupon.message }
      : undefined,
    errors: coupon.error ? { coupon: coupon.error } : {},
    values: coupon.error ? values : { ...values, coupon: "" },
  }
}

async function checkAndPlace(
  cart: Cart,
  values: Record<string, string>
): Promise<FormState> {
  const { countries } = await regionOf(cart)
  const checked = readCheckoutForm(
    values,
    countries.map(({ code }) => code)
  )
  if (!checked.ok) {
    return { errors: checked.errors, values }
  }
  const saved = await saveCheckout(cart, checked.form)
  if (shownTotal(saved) !== values.shown_total) {
    return {
      message: {
        tone: "plain",
        text: "The total has changed with what you entered. Please look at it in the summary, then place the order.",
      },
      errors: {},
      values: { ...values, coupon: "" },
    }
  }
  return place(cart.id, values)
}

async function place(
  cartId: string,
  values: Record<string, string>
): Promise<FormState> {
  let placed
  try {
    placed = await placeOrder(cartId)
  } catch (error) {
    if (isRefusal(error)) {
      return placeFault(error, values)
    }
    throw error
  }
  await forgetCart()
  redirect(placed.payUrl ?? `/order/${placed.token}`)
}
