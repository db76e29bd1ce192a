import { missingResource, StripeApiError } from "../http/errors"
import type {
  ChargeResource,
  DisputeResource,
  PaymentIntentResource,
  RefundResource,
  SessionResource,
} from "../resources/types"
import type { Checkout, SandboxState } from "../state"
import type { LaterFate } from "./test-cards"

/** A session by id. @throws StripeApiError 404 */
export const getSession = (
  state: SandboxState,
  id: string
): SessionResource => {
  const session = state.sessions[id]
  if (!session) {
    throw missingResource("checkout.session", id, "session")
  }
  return session
}

/** What belongs to a session beside it. @throws StripeApiError 404 */
export const getCheckout = (state: SandboxState, id: string): Checkout => {
  const checkout = state.checkouts[id]
  if (!checkout) {
    throw missingResource("checkout.session", id, "session")
  }
  return checkout
}

/** A payment intent by id. @throws StripeApiError 404 */
export const getIntent = (
  state: SandboxState,
  id: string,
  param = "intent"
): PaymentIntentResource => {
  const intent = state.payment_intents[id]
  if (!intent) {
    throw missingResource("payment_intent", id, param)
  }
  return intent
}

/** A charge by id. @throws StripeApiError 404 */
export const getCharge = (
  state: SandboxState,
  id: string,
  param = "charge"
): ChargeResource => {
  const charge = state.charges[id]
  if (!charge) {
    throw missingResource("charge", id, param)
  }
  return charge
}

/** A session's intent. @throws StripeApiError 404 while nothing was tried */
export const getIntentOf = (
  state: SandboxState,
  session: SessionResource
): PaymentIntentResource => {
  if (!session.payment_intent) {
    throw new StripeApiError(
      `Nobody has tried to pay ${session.id} yet: it has no PaymentIntent.`,
      { status: 404 }
    )
  }
  return getIntent(state, session.payment_intent)
}

/** A refund by id. @throws StripeApiError 404 */
export const getRefund = (state: SandboxState, id: string): RefundResource => {
  const refund = state.refunds[id]
  if (!refund) {
    throw missingResource("refund", id, "refund")
  }
  return refund
}

/** A dispute by id. @throws StripeApiError 404 */
export const getDispute = (
  state: SandboxState,
  id: string
): DisputeResource => {
  const dispute = state.disputes[id]
  if (!dispute) {
    throw missingResource("dispute", id, "dispute")
  }
  return dispute
}

/** The session that an intent was made for. */
export const sessionOfIntent = (
  state: SandboxState,
  intentId: string
): SessionResource | undefined =>
  state.sessions[state.intent_sessions[intentId] ?? ""]

/** What a charge's means of payment brings after the payment. */
export const laterOf = (
  state: SandboxState,
  charge: ChargeResource
): LaterFate => {
  const session = sessionOfIntent(state, charge.payment_intent)
  return (session && state.checkouts[session.id]?.later) ?? {}
}
