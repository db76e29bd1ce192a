import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { nameAutomaticCoupons } from "../../../workflows/coupon/automatic-names"
import {
  findDocuments,
  presentDocument,
} from "../../../workflows/invoice/find-invoice"
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
  /** The one that holds, and all that can be downloaded. */
  invoice: QueriedInvoice | null
  documents: ReturnType<typeof presentDocument>[]
}

const find = async <Order>(
  container: MedusaContainer,
  orderId: string,
  fields: string[]
): Promise<Found<Order>> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [orders, payments, found] = await Promise.all([
    query.graph({ entity: "order", fields, filters: { id: orderId } }),
    query.graph({
      entity: "order_payment",
      fields: PAYMENT_FIELDS,
      filters: { order_id: orderId },
    }),
    findDocuments(container, orderId),
  ])
  const [order] = orders.data
  if (!order) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "There is no order under this address."
    )
  }
  const documents = found
    .map((each) => presentDocument(each, found))
    .filter(({ has_pdf }) => has_pdf)
  const invoice = documents.filter(({ kind }) => kind === "invoice").at(-1)
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
): Promise<PlacedOrder & Pick<Found<QueriedOrder>, "documents">> => {
  const { order, payment, invoice, documents } = await find<QueriedOrder>(
    container,
    orderId,
    PLACED_ORDER_FIELDS
  )
  await nameAutomaticCoupons(container, order)
  return {
    ...presentPlacedOrder(order, payment, invoice),
    documents,
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
  const { order, payment, invoice } = await find<{ status: string }>(
    container,
    orderId,
    ["id", "status"]
  )
  return presentPaymentView(order, payment, invoice)
}
