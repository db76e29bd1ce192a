import type { ComputeActionContext } from "@medusajs/framework/types"

import {
  PAYMENT_CHOICE,
  paymentProviderOf,
  paymentProvidersOf,
  type PayingRegion,
} from "../../placing/contract"
import { isRecord } from "../core-promotions/decimal-of"
import { millisecondsOf } from "../core-promotions/promotion-times"
import { cartIdOf } from "./cart-id-of"
import { textOf, type CartQuery, type Row } from "./cart-query"
import { readEditedOrder } from "./edited-order"

const rowsIn = (value: unknown): Row[] =>
  (Array.isArray(value) ? value : []).filter(isRecord)

/** Ended ones say how the shopper did not pay. */
const OPEN = new Set<unknown>([
  "pending",
  "requires_more",
  "authorized",
  "captured",
])

const sessionProviderOf = (order: Row): string | null => {
  const [newest] = rowsIn(order.payment_collections)
    .flatMap(({ payment_sessions }) => rowsIn(payment_sessions))
    .filter(({ status }) => OPEN.has(status))
    .sort((a, b) => millisecondsOf(b.created_at) - millisecondsOf(a.created_at))
  return textOf(newest?.provider_id)
}

const readChoice = async (
  query: CartQuery,
  cartId: string
): Promise<string | null> => {
  const { data } = await query.graph({
    entity: PAYMENT_CHOICE,
    fields: ["payment_provider_id"],
    filters: { cart_id: cartId },
  })
  return textOf(data[0]?.payment_provider_id)
}

const readOffered = async (
  query: CartQuery,
  regionId: string | null
): Promise<string[]> => {
  if (regionId === null) {
    return []
  }
  const { data } = await query.graph({
    entity: "region",
    fields: ["payment_providers.id", "payment_providers.is_enabled"],
    filters: { id: regionId },
  })
  const region: PayingRegion | undefined = data[0]
  return paymentProvidersOf(region)
}

const ORDER_FIELDS = [
  "region_id",
  "payment_collections.payment_sessions.provider_id",
  "payment_collections.payment_sessions.status",
  "payment_collections.payment_sessions.created_at",
]

/**
 * How a cart is going to be paid when it is placed as it is, or an order was;
 * null where the region is not known or has no way to pay.
 */
export const readPaymentProvider = async (
  query: CartQuery,
  context: ComputeActionContext
): Promise<string | null> => {
  const cartId = cartIdOf(context)
  const order = cartId
    ? null
    : await readEditedOrder(query, context, ORDER_FIELDS)
  const paid = order && sessionProviderOf(order)
  if (paid) {
    return paid
  }
  const region =
    textOf(order?.region_id) ??
    textOf(context.region_id) ??
    textOf(context.region?.id)
  const [offered, chosen] = await Promise.all([
    readOffered(query, region),
    cartId ? readChoice(query, cartId) : null,
  ])
  return paymentProviderOf(offered, chosen)
}
