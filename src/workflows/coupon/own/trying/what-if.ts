import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { COUPON_MODULE } from "../../../../modules/coupon"
import { categoriesAbove } from "../../../../modules/coupon/cart-knowledge/categories-above"
import { cartOfContext } from "../../../../modules/coupon/core-promotions/cart-of-context"
import {
  priceCart,
  type CompiledCoupon,
  type Fault,
} from "../../../../modules/coupon/domain"
import type CouponModuleService from "../../../../modules/coupon/service"
import { toMinorUnits } from "../../../../shared/money"
import { present } from "../../../../shared/present"
import type { WhatIfResponse } from "../../preview-types"
import type { CouponJson } from "../check-coupon"
import { readHistory } from "./buyers-history"
import {
  contextOfOrder,
  providerOf,
  readPastOrders,
  type PastOrder,
} from "./past-orders"
import { readTrial } from "./read-trial"
import { summarize, type TriedOrder } from "./summarize"

export type WhatIf =
  { ok: true; result: WhatIfResponse } | { ok: false; faults: readonly Fault[] }

/** What every order needs besides itself. */
type Around = {
  time_zone: string
  categories_above: ReadonlyMap<string, readonly string[]>
  history: Awaited<ReturnType<typeof readHistory>>
}

const categoriesIn = (orders: readonly PastOrder[]): string[] => {
  const products = orders
    .flatMap(({ items }) => present(items))
    .map(({ product }) => product)
  const ids = products.flatMap((product) =>
    present(product?.categories).map(({ id }) => id)
  )
  return [...new Set(ids)]
}

const readAround = async (
  container: MedusaContainer,
  orders: readonly PastOrder[],
  time_zone: string
): Promise<Around> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [categories_above, history] = await Promise.all([
    categoriesAbove(query, categoriesIn(orders)),
    readHistory(container, orders),
  ])
  return { time_zone, categories_above, history }
}

const tried = (
  order: PastOrder,
  coupon: CompiledCoupon,
  { history, ...around }: Around
): TriedOrder => {
  const cart = cartOfContext(contextOfOrder(order), {
    ...around,
    ...history(order),
    now: new Date(order.created_at).toISOString(),
    payment_provider_id: providerOf(order),
  })
  const [outcome] = priceCart(cart, [coupon]).coupons
  // What gives away an article that was not in the order takes nothing off.
  const asksGift =
    outcome.outcome === "parked" && outcome.reason.code === "gift_not_in_cart"
  return {
    order_id: order.id,
    display_id: order.display_id,
    currency_code: cart.currency_code,
    total_minor: toMinorUnits(order.total, cart.currency_code),
    qualifies: outcome.outcome === "applied" || asksGift,
    discount_minor: outcome.discount_minor,
  }
}

/**
 * What a coupon would have done to the last orders: alone, before any other
 * discount, without limits of use, and as if nobody had bought more for it.
 */
export const whatIf = async (
  container: MedusaContainer,
  body: CouponJson,
  most: number
): Promise<WhatIf> => {
  const trial = readTrial(container, body)
  if (!trial.ok) {
    return trial
  }
  const { options } = container.resolve<CouponModuleService>(COUPON_MODULE)
  const orders = await readPastOrders(container, most)
  const around = await readAround(container, orders, options.time_zone)
  const results = orders.map((order) => tried(order, trial.coupon, around))
  return { ok: true, result: summarize(results) }
}
