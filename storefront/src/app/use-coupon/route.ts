import { redirect } from "next/navigation"
import type { NextRequest } from "next/server"
import { takeLinkedCoupon } from "@/lib/cart/kept-coupon"
import { fetchCart } from "@/lib/data/cart"
import { localPath } from "@/lib/forms/local-path"
import { pageBehind } from "@/lib/cart/coupon-link"
import { readCartId } from "@/lib/session/cart-cookie"

/**
 * Where links such as `/products?coupon=SAVE10` lead (next.config.ts): takes the
 * code, then shows the page that the link was to, by its own address.
 */
export async function GET(request: NextRequest): Promise<never> {
  const { code, page } = pageBehind(request.nextUrl.searchParams)
  if (code) {
    const id = await readCartId()
    const cart = id ? await fetchCart(id).catch(() => null) : null
    await takeLinkedCoupon(code, cart && cart.quantity > 0 ? cart.id : null)
  }
  redirect(localPath(page))
}
