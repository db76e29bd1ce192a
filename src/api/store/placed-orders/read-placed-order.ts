import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { nameAutomaticCoupons } from "../../../workflows/coupon/automatic-names"
import {
  findShopperDocuments,
  linkShopperDocuments,
  type FoundDocuments,
  type ShopperDocument,
} from "../../../workflows/invoice/access/shopper-documents"
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
  /** The one that holds, if it can be downloaded. */
  invoice: QueriedInvoice | null
  documents: FoundDocuments
}

const find = async <Order>(
  container: MedusaContainer,
  orderId: string,
  fields: string[]
): Promise<Found<Order>> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [orders, payments, documents] = await Promise.all([
    query.graph({ entity: "order", fields, filters: { id: orderId } }),
    query.graph({
      entity: "order_payment",
      fields: PAYMENT_FIELDS,
      filters: { order_id: orderId },
    }),
    findShopperDocuments(container, orderId),
  ])
  const [order] = orders.data
  if (!order) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "There is no order under this address."
    )
  }
  const invoice = documents.found
    .filter(({ kind, file_id }) => kind === "invoice" && file_id !== null)
    .at(-1)
  return {
    order,
    payment: payments.data[0] ?? null,
    invoice: invoice
      ? { number: invoice.number, issued_at: invoice.issued_at }
      : null,
    documents,
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
): Promise<PlacedOrder & { documents: ShopperDocument[] }> => {
  const { order, payment, invoice, documents } = await find<QueriedOrder>(
    container,
    orderId,
    PLACED_ORDER_FIELDS
  )
  await nameAutomaticCoupons(container, order)
  return {
    ...presentPlacedOrder(order, payment, invoice, documents),
    documents: await linkShopperDocuments(container, orderId, documents.found),
  }
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
  const { order, payment, documents } = await find<{ status: string }>(
    container,
    orderId,
    ["id", "status"]
  )
  return presentPaymentView(order, payment, documents)
}
