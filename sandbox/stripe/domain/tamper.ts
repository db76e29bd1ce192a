import type { SessionResource } from "../resources/types"
import type { SandboxState } from "../state"
import { getCheckout } from "./lookups"

export interface Tampering {
  /** Minor units. */
  amount_total?: number
  currency?: string
}

/**
 * Test control: makes session, intent and charge say that another amount or
 * currency was paid than the one asked for. No event tells of it.
 */
export const tamperWithSession = (
  session: SessionResource,
  tampering: Tampering,
  state: SandboxState
): SessionResource => {
  const checkout = getCheckout(state, session.id)
  checkout.tampered_from ??= {
    amount_total: session.amount_total,
    currency: session.currency,
  }
  const amount = tampering.amount_total ?? session.amount_total
  const currency = tampering.currency ?? session.currency
  session.amount_total = amount
  session.currency = currency
  const intent = session.payment_intent
    ? state.payment_intents[session.payment_intent]
    : undefined
  if (!intent) {
    return session
  }
  intent.amount = amount
  intent.currency = currency
  intent.amount_received = intent.status === "succeeded" ? amount : 0
  intent.amount_capturable = intent.status === "requires_capture" ? amount : 0
  const charge = intent.latest_charge
    ? state.charges[intent.latest_charge]
    : undefined
  if (charge) {
    charge.amount = amount
    charge.amount_captured = charge.captured ? amount : 0
    charge.currency = currency
  }
  return session
}
