import { Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import {
  hostedPaymentFacts,
  knownFacts,
  type HostedPaymentFacts,
} from "../../../modules/order-payment/contract"
import { sumMinorUnits, toMinorUnits } from "../../../shared/money"
import { commandSession, type InspectedSession } from "./command-session"
import type { OrderSession, OrderToSettle } from "./read-order"

const ENDED: ReadonlySet<HostedPaymentFacts["status"]> = new Set([
  "failed",
  "expired",
  "voided",
] as const)

const refundKey = (metadata?: Record<string, unknown> | null): string | null =>
  typeof metadata?.refund_key === "string" ? metadata.refund_key : null

// Providers that are not hosted (a bank transfer that staff captured) have no
// facts of their own: core's record is the truth.
const factsOfCapture = (
  orderId: string,
  session: OrderSession
): HostedPaymentFacts | null =>
  session.payment?.captured_at
    ? hostedPaymentFacts.parse({
        reference: session.payment.id,
        order_id: orderId,
        status: "paid",
        received_minor: sumMinorUnits(
          session.payment.captures ?? [],
          session.currency_code
        ),
        currency_code: session.currency_code,
        url: null,
        refunds: (session.payment.refunds ?? []).map((refund) => ({
          id: refund.id,
          key: refundKey(refund.metadata),
          amount_minor: toMinorUnits(refund.amount, session.currency_code),
          status: "succeeded",
          detail: null,
          happened_at: null,
        })),
      })
    : null

// The page was made, and the process died before it could write that down; or
// somebody made a second page for the order at the service.
const adopt = async (
  container: MedusaContainer,
  order: OrderToSettle,
  reference: string
): Promise<InspectedSession | null> => {
  const known = order.sessions.some(
    ({ data }) => knownFacts(data)?.reference === reference
  )
  const last = order.sessions[order.sessions.length - 1]
  if (known || !last || !order.collection_id) {
    return null
  }
  const unopened = order.sessions.find(({ data }) => !knownFacts(data))
  const session =
    unopened ??
    (await container
      .resolve(Modules.PAYMENT)
      .createPaymentSession(order.collection_id, {
        provider_id: last.provider_id,
        amount: last.amount,
        currency_code: last.currency_code,
        data: {},
      }))
  return commandSession(
    container,
    {
      ...last,
      id: session.id,
      data: session.data,
      status: session.status,
      payment: null,
    },
    { type: "inspect", reference }
  )
}

/**
 * Asks the payment service what became of each of an order's payments. Those
 * that were never opened there say nothing; those that ended without money are
 * asked for again only when an event names them. Paid ones always are: refunds
 * and disputes come later.
 *
 * @param references payments that events named, known to us or not
 */
export const inspectSessions = async (
  container: MedusaContainer,
  order: OrderToSettle,
  references: readonly string[]
): Promise<InspectedSession[]> => {
  const inspected: InspectedSession[] = []
  for (const session of order.sessions) {
    const known = knownFacts(session.data)
    const isNamed = known && references.includes(known.reference)
    if (known && (isNamed || !ENDED.has(known.status))) {
      const command = { type: "inspect", reference: known.reference } as const
      inspected.push(await commandSession(container, session, command))
      continue
    }
    const facts = known ?? factsOfCapture(order.id, session)
    if (facts) {
      inspected.push({ session, facts })
    }
  }
  for (const reference of references) {
    const adopted = await adopt(container, order, reference)
    inspected.push(...(adopted ? [adopted] : []))
  }
  return inspected
}
