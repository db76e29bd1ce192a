import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createOrderPaymentCollectionWorkflow,
  createReservationsWorkflow,
  markPaymentCollectionAsPaid,
} from "@medusajs/medusa/core-flows"

import { settle } from "../../workflows/order-payment/settle/settle"
import { readRows } from "./context"
import type { IdRow, SeedContext } from "./context"
import { must } from "./must"
import { placePastOrder } from "./place-past-order"

const DAYS_AGO = 21

interface OrderRow {
  id: string
  total: number
  currency_code: string
  items: {
    id: string
    quantity: number
    variant?: { inventory_items?: { inventory_item_id: string }[] }
  }[]
  payment_collections?: { id: string; status: string }[]
}

const readOrder = async (
  context: SeedContext,
  customerId: string
): Promise<OrderRow | undefined> => {
  const [order] = await readRows<OrderRow>(
    context,
    "order",
    [
      "id",
      "total",
      "currency_code",
      "items.id",
      "items.quantity",
      "items.variant.inventory_items.inventory_item_id",
      "payment_collections.id",
      "payment_collections.status",
    ],
    { customer_id: customerId }
  )
  return order
}

const payOrder = async (
  { container }: SeedContext,
  order: OrderRow
): Promise<void> => {
  const known = order.payment_collections?.[0]
  const collection =
    known ??
    (
      await createOrderPaymentCollectionWorkflow(container).run({
        input: { order_id: order.id, amount: order.total },
      })
    ).result[0]
  if (collection?.status === "not_paid") {
    await markPaymentCollectionAsPaid(container).run({
      input: { order_id: order.id, payment_collection_id: collection.id },
    })
  }
}

// Staff can then fulfil the order in the dashboard as any other.
const reserveStock = async (
  context: SeedContext,
  order: OrderRow
): Promise<void> => {
  const reserved = await readRows<{ line_item_id: string }>(
    context,
    "reservation",
    ["line_item_id"],
    { line_item_id: order.items.map(({ id }) => id) }
  )
  const missing = order.items.filter(
    ({ id }) => !reserved.some(({ line_item_id }) => line_item_id === id)
  )
  if (missing.length === 0) {
    return
  }
  const [location] = await readRows<IdRow>(context, "stock_location", ["id"])
  await createReservationsWorkflow(context.container).run({
    input: {
      reservations: missing.map(({ id, quantity, variant }) => ({
        line_item_id: id,
        inventory_item_id: must(
          variant?.inventory_items?.[0],
          "the stock of an ordered variant"
        ).inventory_item_id,
        location_id: must(location, "the stock location").id,
        quantity,
      })),
    },
  })
}

// No workflow lets an order be older than it is.
const setBack = async (
  { container }: SeedContext,
  orderId: string
): Promise<void> => {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const placed = new Date(Date.now() - DAYS_AGO * 24 * 3600 * 1000)
  await database("order")
    .where({ id: orderId })
    .update({ created_at: placed, updated_at: placed })
  await database("order_payment")
    .where({ order_id: orderId })
    .update({ paid_at: placed, created_at: placed })
}

/**
 * An order that the demo customer placed and paid three weeks ago. Paid by
 * core's manual provider, because no hosted session exists for it.
 */
export const ensurePastOrder = async (
  context: SeedContext,
  customerId: string
): Promise<void> => {
  if ((await readOrder(context, customerId)) === undefined) {
    await placePastOrder(context, customerId)
  }
  const order = must(await readOrder(context, customerId), "the past order")
  await payOrder(context, order)
  await reserveStock(context, order)
  // The ledger learns of it as of any payment, without telling anybody now.
  await settle(context.container, order.id)
  await setBack(context, order.id)
}
