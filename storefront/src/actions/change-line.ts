"use server"

import { z } from "zod"
import { isRefusal } from "@/lib/api/store-error"
import { purchaseProblem, readQuantity } from "@/lib/cart/quantity"
import { changeCart, fetchCart } from "@/lib/data/cart"
import { readStock } from "@/lib/data/stock"
import { formValues, type FormState } from "@/lib/forms/form-state"
import { readCartId, rememberCart } from "@/lib/session/cart-cookie"
import { dropCouponNote } from "@/lib/session/coupon-cookie"

const post = z.object({
  line_id: z.string().regex(/^\w+$/),
  quantity: z.string(),
  intent: z.enum(["update", "remove"]).default("update"),
})

/** Sets the number of pieces of one line, or takes the line out. */
export async function changeLine(
  _: FormState,
  data: FormData
): Promise<FormState> {
  const values = formValues(data)
  await dropCouponNote()
  const { line_id, quantity, intent } = post.parse(values)
  const wanted = intent === "remove" ? 0 : readQuantity(quantity, 0)
  if (wanted === null) {
    return failed(values, purchaseProblem("quantity", null))
  }
  const cartId = await readCartId()
  try {
    const cart = await changeCart(`/${cartId}/line-items/${line_id}`, {
      body: { quantity: wanted },
    })
    await rememberCart(cart)
    return { errors: {}, values: {} }
  } catch (error) {
    if (isRefusal(error)) {
      const available = await availableFor(cartId, line_id)
      return failed(values, purchaseProblem("stock", available))
    }
    throw error
  }
}

function failed(values: Record<string, string>, error: string): FormState {
  return { errors: { quantity: error }, values }
}

async function availableFor(
  cartId: string | undefined,
  lineId: string
): Promise<number | null> {
  const cart = cartId ? await fetchCart(cartId) : null
  const variantId = cart?.lines.find(({ id }) => id === lineId)?.variantId
  if (!variantId) {
    return null
  }
  return (await readStock([variantId])).get(variantId) ?? null
}
