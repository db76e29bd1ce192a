"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { isRefusal } from "@/lib/api/store-error"
import { enterKeptCoupon } from "@/lib/cart/kept-coupon"
import { openCart } from "@/lib/cart/open-cart"
import { readQuantity, type PurchaseProblem } from "@/lib/cart/quantity"
import { changeCart } from "@/lib/data/cart"
import { rememberCart } from "@/lib/session/cart-cookie"

const post = z.object({
  handle: z.string().regex(/^[\w-]+$/),
  variant_id: z.string().min(1),
  quantity: z.string(),
})

/**
 * Puts goods into the cart and shows it. It always ends in a redirect, which
 * is what works without JavaScript on pages that are rendered beforehand.
 */
export async function addToCart(data: FormData): Promise<void> {
  const { handle, variant_id, quantity } = post.parse(Object.fromEntries(data))
  const problem = await add(variant_id, readQuantity(quantity))
  redirect(
    problem
      ? `/products/${handle}?variant=${variant_id}&problem=${problem}`
      : "/cart"
  )
}

async function add(
  variantId: string,
  quantity: number | null
): Promise<PurchaseProblem | null> {
  if (quantity === null) {
    return "quantity"
  }
  const cart = await openCart()
  try {
    const changed = await changeCart(`/${cart.id}/line-items`, {
      body: { variant_id: variantId, quantity },
    })
    await rememberCart(changed)
    await enterKeptCoupon(cart.id)
    return null
  } catch (error) {
    if (isRefusal(error)) {
      return "stock"
    }
    throw error
  }
}
