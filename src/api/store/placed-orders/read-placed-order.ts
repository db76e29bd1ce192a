import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { presentPlacedOrder, type PlacedOrder } from "./presenter"
import { PLACED_ORDER_FIELDS } from "./query-config"

/**
 * Reads an order for its own page.
 *
 * @throws MedusaError NOT_FOUND when the order was deleted.
 */
export const readPlacedOrder = async (
  container: MedusaContainer,
  orderId: string
): Promise<PlacedOrder> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [orders, payments, invoices] = await Promise.all([
    query.graph({
      entity: "order",
      fields: PLACED_ORDER_FIELDS,
      filters: { id: orderId },
    }),
    query.graph({
      entity: "order_payment",
      fields: ["state", "paid_at"],
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

  return presentPlacedOrder(
    order,
    payments.data[0] ?? null,
    invoices.data[0] ?? null
  )
}
