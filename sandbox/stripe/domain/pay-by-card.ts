import { buildCardCharge } from "../resources/charge"
import {
  buildCardMethod,
  type KeptCard,
  type Payer,
} from "../resources/payment-method"
import type { PaymentIntentResource, SessionResource } from "../resources/types"
import type { World } from "../world"
import {
  completeSession,
  failIntent,
  holdIntent,
  intentForAttempt,
  notePayer,
  succeedIntent,
} from "./attempt"
import { getCheckout } from "./lookups"
import { lookUpCard } from "./test-cards"

/** A card as entered, its form already checked; number in digits only. */
export interface EnteredCard {
  number: string
  exp_month: number
  exp_year: number
}

/** How an attempt to pay ended. */
export type PayResult =
  | { kind: "complete" }
  | { kind: "authenticate" }
  | { kind: "closed" }
  | { kind: "declined"; code: string; message: string }

const charge = (
  session: SessionResource,
  intent: PaymentIntentResource,
  card: KeptCard,
  payer: Payer,
  world: World
): PayResult => {
  const made = buildCardCharge(intent, card, payer, world.now())
  world.state.charges[made.id] = made
  const { decline, later = {} } = card.rules
  getCheckout(world.state, session.id).later = later
  if (!decline && intent.capture_method === "manual") {
    holdIntent(intent, made, world)
    completeSession(session, "unpaid", world)
    return { kind: "complete" }
  }
  if (!decline) {
    succeedIntent(intent, made, world)
    completeSession(session, "paid", world)
    return { kind: "complete" }
  }
  intent.latest_charge = made.id
  world.emit("charge.failed", made)
  failIntent(
    intent,
    {
      charge: made.id,
      code: decline.code,
      decline_code: decline.decline_code,
      doc_url: `https://stripe.com/docs/error-codes/${decline.code.replaceAll("_", "-")}`,
      message: decline.message,
      type: "card_error",
    },
    world
  )
  return { kind: "declined", code: decline.code, message: decline.message }
}

/**
 * Tries to pay an open session by card. A session that is no longer open is
 * never charged: that is what makes a double click or a second tab harmless.
 */
export const payByCard = (
  session: SessionResource,
  entered: EnteredCard,
  givenPayer: Payer,
  world: World
): PayResult => {
  if (session.status !== "open") {
    return { kind: "closed" }
  }
  const payer = notePayer(session, givenPayer, world)
  const intent = intentForAttempt(session, world)
  const rules = lookUpCard(entered.number)
  const card: KeptCard = {
    rules,
    last4: entered.number.slice(-4),
    exp_month: entered.exp_month,
    exp_year: entered.exp_year,
  }
  const method = buildCardMethod(card, payer, world.now())
  world.state.payment_methods[method.id] = method
  intent.payment_method = method.id
  const checkout = getCheckout(world.state, session.id)
  checkout.authenticating = null
  if (!rules.authenticate) {
    return charge(session, intent, card, payer, world)
  }
  const url = `${world.baseUrl}/pay/${session.id}/authenticate`
  checkout.authenticating = card
  intent.status = "requires_action"
  intent.last_payment_error = null
  intent.next_action = {
    redirect_to_url: { return_url: session.success_url, url },
    type: "redirect_to_url",
  }
  world.emit("payment_intent.requires_action", intent)
  return { kind: "authenticate" }
}

/** Ends the 3-D Secure step that a card asked for. */
export const authenticateCard = (
  session: SessionResource,
  outcome: "complete" | "fail",
  world: World
): PayResult => {
  const checkout = getCheckout(world.state, session.id)
  const card = checkout.authenticating
  if (session.status !== "open" || !card) {
    return { kind: "closed" }
  }
  checkout.authenticating = null
  const intent = intentForAttempt(session, world)
  if (outcome === "complete") {
    return charge(session, intent, card, checkout.payer, world)
  }
  const code = "payment_intent_authentication_failure"
  const message =
    "We are unable to authenticate your payment method. Please choose a different payment method and try again."
  failIntent(intent, { code, message, type: "invalid_request_error" }, world)
  return { kind: "declined", code, message }
}
