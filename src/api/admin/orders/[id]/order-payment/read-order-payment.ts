import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

/** Where the money of an order stands, for staff; null for an order from elsewhere. */
export const readOrderPayment = async (
  container: MedusaContainer,
  orderId: string
) => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order_payment",
    fields: [
      "state",
      "paid_at",
      "hold_until",
      "currency_code",
      "total_minor",
      "received_minor",
      "refunded_minor",
      "authorized_minor",
      "due_minor",
      "attention",
    ],
    filters: { order_id: orderId },
  })
  return data[0] ?? null
}
