import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import {
  mailOrderFields,
  mailOrderSchema,
  mailPaymentSchema,
  type MailOrder,
  type MailPayment,
} from "../../modules/mail/domain/mail-order"

/**
 * An order and its payment as mails need them.
 *
 * @throws MedusaError NOT_FOUND for an order that is not there.
 */
export const readMailOrder = async (
  container: MedusaContainer,
  orderId: string
): Promise<{ order: MailOrder; payment: MailPayment | undefined }> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [orders, payments] = await Promise.all([
    query.graph({
      entity: "order",
      fields: mailOrderFields,
      filters: { id: orderId },
    }),
    query.graph({
      entity: "order_payment",
      fields: ["order_id", "state", "total_minor", "paid_at"],
      filters: { order_id: orderId },
    }),
  ])
  const order: unknown = orders.data[0]
  if (!order) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Order ${orderId} is not there to write about.`
    )
  }
  const payment: unknown = payments.data[0]

  return {
    order: mailOrderSchema.parse(order),
    payment: payment ? mailPaymentSchema.parse(payment) : undefined,
  }
}
