"use server"

import { redirect } from "next/navigation"
import { isRefusal } from "@/lib/api/store-error"
import { enterKeptCoupon } from "@/lib/cart/kept-coupon"
import { openCart } from "@/lib/cart/open-cart"
import { planRefill, type Refill } from "@/lib/cart/refill"
import { changeCart } from "@/lib/data/cart"
import { findOrder } from "@/lib/data/orders"
import { listRegions } from "@/lib/data/regions"
import { readStock } from "@/lib/data/stock"
import type { PlacedOrder } from "@/lib/dto/placed-order"
import { orderPath } from "@/lib/order/notes"
import { rememberCart } from "@/lib/session/cart-cookie"
import { rememberMissing } from "@/lib/session/missing-cookie"
import { readRegionId, writeRegionId } from "@/lib/session/region-cookie"

/**
 * Puts the goods of an order into the cart, as far as there are any, and shows
 * the cart, which tells what is missing.
 */
export async function orderAgain(data: FormData): Promise<void> {
  const token = String(data.get("token"))
  redirect(await refill(token).catch(() => orderPath(token, "again-failed")))
}

async function refill(token: string): Promise<string> {
  const order = await findOrder(token)
  if (!order) {
    return orderPath(token)
  }
  await adoptRegion(order)
  const cart = await openCart()
  const stock = await readStock(
    order.items.flatMap(({ variantId }) => variantId ?? [])
  )
  const plan = planRefill(order.items, cart.lines, stock)
  const filled: Refill[] = []
  // One after the other: the cart is locked while a line is added.
  for (const goods of plan) {
    filled.push(await add(cart.id, goods))
  }
  await enterKeptCoupon(cart.id)
  await rememberMissing(filled.filter(({ got, wanted }) => got < wanted))
  return "/cart?again=1"
}

/** A visitor who has chosen none yet shops where the order came from. */
async function adoptRegion(order: PlacedOrder): Promise<void> {
  if (await readRegionId()) {
    return
  }
  const country = order.shippingAddress?.country_code
  const region = (await listRegions()).find(
    ({ currencyCode, countries }) =>
      currencyCode === order.currencyCode &&
      countries.some(({ code }) => code === country)
  )
  if (region) {
    await writeRegionId(region.id)
  }
}

async function add(cartId: string, goods: Refill): Promise<Refill> {
  if (goods.add === 0) {
    return goods
  }
  try {
    const cart = await changeCart(`/${cartId}/line-items`, {
      body: { variant_id: goods.variantId, quantity: goods.add },
    })
    await rememberCart(cart)
    return goods
  } catch (error) {
    // Sold meanwhile, or without a price in this region.
    if (isRefusal(error)) {
      return { ...goods, got: goods.got - goods.add }
    }
    throw error
  }
}
