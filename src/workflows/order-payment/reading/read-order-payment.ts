import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { present } from "../../../shared/present"
import { findServiceUrls } from "./find-service-urls"
import { namesOfStaff } from "./name-actors"
import {
  presentOrderPayment,
  type PresentedOrderPayment,
} from "./present-order-payment"

const PAYMENT_FIELDS = [
  "state",
  "currency_code",
  "provider_id",
  "total_minor",
  "received_minor",
  "refunded_minor",
  "authorized_minor",
  "due_minor",
  "attention",
  "paid_at",
  "hold_until",
]

const ENTRY_FIELDS = [
  "id",
  "kind",
  "reference",
  "external_id",
  "amount_minor",
  "currency_code",
  "detail",
  "actor",
  "happened_at",
  "created_at",
]

type Order = {
  status: string
  fulfillments?: ({ canceled_at: string | Date | null } | null)[] | null
}

/** The order's payment as staff see it; null for an order from elsewhere. */
export const readOrderPayment = async (
  container: MedusaContainer,
  orderId: string
): Promise<PresentedOrderPayment | null> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [payments, ledger, orders, urls] = await Promise.all([
    query.graph({
      entity: "order_payment",
      fields: PAYMENT_FIELDS,
      filters: { order_id: orderId },
    }),
    query.graph({
      entity: "payment_entry",
      fields: ENTRY_FIELDS,
      filters: { order_id: orderId },
    }),
    query.graph({
      entity: "order",
      fields: ["status", "fulfillments.canceled_at"],
      filters: { id: orderId },
    }),
    findServiceUrls(container, [orderId]),
  ])
  const [payment] = payments.data
  const order: Order | undefined = orders.data[0]
  if (!payment) {
    return null
  }
  const entries = ledger.data
  const isSent = present(order?.fulfillments).some(
    ({ canceled_at }) => !canceled_at
  )
  return presentOrderPayment({
    payment,
    entries,
    names: await namesOfStaff(
      container,
      entries.map(({ actor }) => actor)
    ),
    urls: urls.get(orderId) ?? [],
    can_cancel:
      order !== undefined &&
      order.status !== "canceled" &&
      payment.state !== "disputed" &&
      !isSent,
  })
}
