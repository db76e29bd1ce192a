import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { PAYMENT_INBOX_MODULE } from "../../modules/payment-inbox"
import type { ClaimedPaymentEvent } from "../../modules/payment-inbox/contract"
import type PaymentInboxModuleService from "../../modules/payment-inbox/service"
import { present } from "../../shared/present"

/**
 * The order that an event is about, or null. Our own ids come first; events of
 * refunds and disputes know only the payment, which an earlier event, the
 * ledger or the session's facts may know as well.
 *
 * What is found is only where to look: settling judges whether it fits.
 */
export const findOrderOfEvent = async (
  container: MedusaContainer,
  event: ClaimedPaymentEvent
): Promise<string | null> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)

  return (
    (event.payment_session_id &&
      (await ofSession({ id: event.payment_session_id }))) ||
    (event.order_id && (await ofPayments({ order_id: event.order_id }))) ||
    (await ofReferences(present([event.reference, event.payment_reference]))) ||
    (event.payment_reference &&
      (await ofPaymentReference(event.payment_reference))) ||
    null
  )

  async function ofSession(
    filters: Record<string, unknown>
  ): Promise<string | null> {
    const { data } = await query.graph({
      entity: "payment_session",
      fields: ["id", "payment_collection.order.id"],
      filters,
      pagination: { take: 1 },
    })
    return data[0]?.payment_collection?.order?.id ?? null
  }

  async function ofPayments(filters: {
    order_id: string
  }): Promise<string | null> {
    const { data } = await query.graph({
      entity: "order_payment",
      fields: ["order_id"],
      filters,
    })
    return data[0]?.order_id ?? null
  }

  async function ofReferences(reference: string[]): Promise<string | null> {
    if (reference.length === 0) {
      return null
    }
    const { data } = await query.graph({
      entity: "payment_entry",
      fields: ["order_id"],
      filters: { reference },
      pagination: { take: 1 },
    })
    return data[0]?.order_id ?? null
  }

  async function ofPaymentReference(
    payment_reference: string
  ): Promise<string | null> {
    const inbox: PaymentInboxModuleService =
      container.resolve(PAYMENT_INBOX_MODULE)
    return (
      (await inbox.orderOfPayment(event.provider, payment_reference)) ??
      (await ofSession({ data: { facts: { payment_reference } } }))
    )
  }
}
