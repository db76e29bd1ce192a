import { copyOf } from "../resources/copy"
import { buildPaymentIntent } from "../resources/payment-intent"
import type { Payer } from "../resources/payment-method"
import type {
  ChargeResource,
  PaymentIntentResource,
  SessionResource,
} from "../resources/types"
import type { World } from "../world"
import { disputeAtOnce } from "./dispute-charge"
import { getCheckout, getIntent } from "./lookups"

/** The session's intent; made at the first attempt, as Stripe does. */
export const intentForAttempt = (
  session: SessionResource,
  world: World
): PaymentIntentResource => {
  if (session.payment_intent) {
    return getIntent(world.state, session.payment_intent)
  }
  const { intent: template } = getCheckout(world.state, session.id)
  const intent = buildPaymentIntent(session, template, world.now())
  world.state.payment_intents[intent.id] = intent
  world.state.intent_sessions[intent.id] = session.id
  session.payment_intent = intent.id
  world.emit("payment_intent.created", intent)
  return intent
}

/** Keeps who pays for the session's customer details. */
export const notePayer = (
  session: SessionResource,
  payer: Payer,
  world: World
): Payer => {
  const known = {
    name: payer.name,
    email: session.customer_email ?? payer.email,
  }
  getCheckout(world.state, session.id).payer = known
  return known
}

/** Marks a session complete, with what its payment has come to. */
export const completeSession = (
  session: SessionResource,
  paymentStatus: "paid" | "unpaid",
  world: World
): void => {
  const checkout = getCheckout(world.state, session.id)
  checkout.authenticating = null
  session.status = "complete"
  session.payment_status = paymentStatus
  session.url = null
  session.customer_details = {
    address: {
      city: null,
      country: null,
      line1: null,
      line2: null,
      postal_code: null,
      state: null,
    },
    business_name: null,
    email: checkout.payer.email,
    individual_name: null,
    name: checkout.payer.name,
    phone: null,
    tax_exempt: "none",
    tax_ids: null,
  }
  world.emit("checkout.session.completed", session)
}

const noteCharge = (
  intent: PaymentIntentResource,
  charge: ChargeResource
): void => {
  intent.latest_charge = charge.id
  intent.last_payment_error = null
  intent.next_action = null
  intent.processing = null
}

/** Records a charge's success on its intent. */
export const succeedIntent = (
  intent: PaymentIntentResource,
  charge: ChargeResource,
  world: World
): void => {
  noteCharge(intent, charge)
  intent.status = "succeeded"
  intent.amount_received = charge.amount
  world.emit("charge.succeeded", charge)
  disputeAtOnce(charge, world)
  world.emit("payment_intent.succeeded", intent)
}

/** Records on an intent that a charge holds its money, to be captured. */
export const holdIntent = (
  intent: PaymentIntentResource,
  charge: ChargeResource,
  world: World
): void => {
  noteCharge(intent, charge)
  intent.status = "requires_capture"
  intent.amount_capturable = charge.amount
  world.emit("charge.succeeded", charge)
  world.emit("payment_intent.amount_capturable_updated", intent)
}

/** Puts an intent back to waiting, with the reason of the failure. */
export const failIntent = (
  intent: PaymentIntentResource,
  error: Record<string, unknown>,
  world: World
): void => {
  intent.status = "requires_payment_method"
  intent.last_payment_error = {
    ...error,
    payment_method: copyOf(
      world.state.payment_methods[intent.payment_method ?? ""] ?? null
    ),
  }
  intent.payment_method = null
  intent.next_action = null
  intent.processing = null
  world.emit("payment_intent.payment_failed", intent)
}
