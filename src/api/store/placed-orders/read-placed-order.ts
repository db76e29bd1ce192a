import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { nameAutomaticCoupons } from "../../../workflows/coupon/automatic-names"
import {
  presentPaymentView,
  type PaymentView,
  type QueriedInvoice,
  type QueriedPayment,
} from "./payment-view"
import {
  presentPlacedOrder,
  type PlacedOrder,
  type QueriedOrder,
} from "./presenter"
import { PAYMENT_FIELDS, PLACED_ORDER_FIELDS } from "./query-config"

type Found<Order> = {
  order: Order
  payment: QueriedPayment | null
  invoice: QueriedInvoice | null
}

const find = async <Order>(
  container: MedusaContainer,
  orderId: string,
  fields: string[]
): Promise<Found<Order>> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [orders, payments, invoices] = await Promise.all([
    query.graph({ entity: "order", fields, filters: { id: orderId } }),
    query.graph({
      entity: "order_payment",
      fields: PAYMENT_FIELDS,
      filters: { order_id: orderId },
    }),
    query.graph({
      entity: "invoice",
      fields: ["number", "issued_at"],
      // Shown once it can be downloaded.
      filters: { order_id: orderId, kind: "invoice", file_id: { $ne: null } },
    }),
  ])
  const [order] = orders.data
  if (!order) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "There is no order under this address."
    )
  }
  return {
    order,
    payment: payments.data[0] ?? null,
    invoice: invoices.data[0] ?? null,
  }
}

/**
 * Reads an order for its own page.
 *
 * @throws MedusaError NOT_FOUND when the order was deleted.
 */
export const readPlacedOrder = async (
  container: MedusaContainer,
  orderId: string
): Promise<PlacedOrder> => {
  const { order, payment, invoice } = await find<QueriedOrder>(
    container,
    orderId,
    PLACED_ORDER_FIELDS
  )
  await nameAutomaticCoupons(container, order)
  return presentPlacedOrder(order, payment, invoice)
}

/**
 * Reads only the part of an order's page that changes by itself.
 *
 * @throws MedusaError NOT_FOUND when the order was deleted.
 */
export const readPaymentView = async (
  container: MedusaContainer,
  orderId: string
): Promise<PaymentView> => {
  const { order, payment, invoice } = await find<{ status: string }>(
    container,
    orderId,
    ["id", "status"]
  )
  return presentPaymentView(order, payment, invoice)
}
