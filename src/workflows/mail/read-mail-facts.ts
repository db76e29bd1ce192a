import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import type { MailSubject } from "../../modules/mail/contract"
import {
  mailOrderFields,
  mailOrderSchema,
  type MailOrder,
} from "../../modules/mail/domain/mail-order"
import {
  mailEntryFields,
  mailEntrySchema,
  mailPaymentFields,
  mailPaymentSchema,
  type MailEntry,
  type MailPayment,
} from "../../modules/mail/domain/mail-payment"
import { nameAutomaticCoupons } from "../coupon/automatic-names"

/** All that a mail is decided on and made of. */
export type MailReading = {
  order: MailOrder
  payment: MailPayment | undefined
  entries: MailEntry[]
  corrected_at: Date | null
}

/**
 * An order, its payment, and the ledger's entries and the invoice about the
 * topic, as mails need them.
 *
 * @throws MedusaError NOT_FOUND for an order that is not there.
 */
export const readMailFacts = async (
  container: MedusaContainer,
  { subject_id, topic }: MailSubject
): Promise<MailReading> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [orders, payments, entries, invoices] = await Promise.all([
    query.graph({
      entity: "order",
      fields: mailOrderFields,
      filters: { id: subject_id },
    }),
    query.graph({
      entity: "order_payment",
      fields: mailPaymentFields,
      filters: { order_id: subject_id },
    }),
    topic
      ? query.graph({
          entity: "payment_entry",
          fields: mailEntryFields,
          filters: { order_id: subject_id, external_id: topic },
        })
      : { data: [] },
    topic
      ? query.graph({
          entity: "invoice",
          fields: ["issued_at"],
          filters: { order_id: subject_id, kind: "invoice", cause: topic },
        })
      : { data: [] },
  ])
  const order: unknown = orders.data[0]
  if (!order) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Order ${subject_id} is not there to write about.`
    )
  }
  const payment: unknown = payments.data[0]
  const read = mailOrderSchema.parse(order)
  await nameAutomaticCoupons(container, read)

  return {
    order: read,
    payment: payment ? mailPaymentSchema.parse(payment) : undefined,
    entries: entries.data.map((entry) => mailEntrySchema.parse(entry)),
    corrected_at: invoices.data[0]
      ? new Date(invoices.data[0].issued_at)
      : null,
  }
}
