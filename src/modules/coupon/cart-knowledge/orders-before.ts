import type { ComputeActionContext } from "@medusajs/framework/types"
import BigNumber from "bignumber.js"

import { toMinorUnits } from "../../../shared/money"
import { present } from "../../../shared/present"
import { decimalOf, isRecord } from "../core-promotions/decimal-of"
import { millisecondsOf } from "../core-promotions/promotion-times"
import { readBuyerIds } from "./buyer"
import { textOf, type CartQuery } from "./cart-query"
import { readEditedOrder } from "./edited-order"

/**
 * What the customer has bought before; null while it is not known who buys.
 *
 * @property orders_placed that were not cancelled, paid or not
 * @property total_spent_minor what was paid for them and not given back, in
 * minor units of the cart's currency; null if it was not asked for
 */
export type OrdersBefore = {
  orders_placed: number | null
  total_spent_minor: number | null
}

const NOT_KNOWN: OrdersBefore = { orders_placed: null, total_spent_minor: null }

type Current = { id: string; created_at: Date }

const readCurrentOrder = async (
  query: CartQuery,
  context: ComputeActionContext
): Promise<Current | null> => {
  const order = await readEditedOrder(query, context, ["created_at"])
  const id = textOf(order?.id)
  return order && id
    ? { id, created_at: new Date(millisecondsOf(order.created_at)) }
    : null
}

const paidOf = (transactions: unknown): BigNumber =>
  present(Array.isArray(transactions) ? transactions : []).reduce(
    (sum: BigNumber, each) =>
      sum.plus((isRecord(each) ? decimalOf(each.amount) : null) ?? 0),
    new BigNumber(0)
  )

/**
 * Counts the customer's orders before this cart, draft or edited order: one
 * that is edited does not come after itself.
 */
export const readOrdersBefore = async (
  query: CartQuery,
  context: ComputeActionContext,
  { spent }: { spent: boolean }
): Promise<OrdersBefore> => {
  const buyers = await readBuyerIds(query, context)
  if (buyers === null) {
    return NOT_KNOWN
  }
  if (buyers.length === 0) {
    return { orders_placed: 0, total_spent_minor: 0 }
  }
  const current = await readCurrentOrder(query, context)
  const filters = {
    customer_id: buyers,
    is_draft_order: false,
    canceled_at: null,
    ...(current
      ? { id: { $ne: current.id }, created_at: { $lte: current.created_at } }
      : {}),
  }
  if (!spent) {
    const { metadata } = await query.graph({
      entity: "order",
      fields: ["id"],
      filters,
      pagination: { skip: 0, take: 1 },
    })
    return { orders_placed: metadata?.count ?? 0, total_spent_minor: null }
  }
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "currency_code", "transactions.amount"],
    filters,
  })
  const currency = context.currency_code.toLowerCase()
  const paid = data
    .filter((each) => textOf(each.currency_code)?.toLowerCase() === currency)
    .reduce(
      (sum, { transactions }) => sum.plus(paidOf(transactions)),
      new BigNumber(0)
    )
  return {
    orders_placed: data.length,
    total_spent_minor: toMinorUnits(paid, currency),
  }
}
