import { buildDebitCharge, declinedOutcome } from "../resources/charge"
import { buildAccountMethod, type Payer } from "../resources/payment-method"
import type { SessionResource } from "../resources/types"
import type { World } from "../world"
import {
  completeSession,
  failIntent,
  intentForAttempt,
  notePayer,
  succeedIntent,
} from "./attempt"
import type { TestAccount } from "./bank-debits"
import { getCharge, getCheckout, getIntent } from "./lookups"
import type { PayResult } from "./pay-by-card"

/** The kind of bank debit that a session offers; null = none. */
export const debitTypeOf = (
  session: SessionResource
): TestAccount["type"] | null => {
  const types: readonly TestAccount["type"][] = [
    "sepa_debit",
    "us_bank_account",
  ]
  return (
    types.find((type) => session.payment_method_types.includes(type)) ?? null
  )
}

/**
 * Orders a bank debit: the session is complete, the money on its way. What
 * comes of it is known after the sandbox's debit delay.
 */
export const payByDebit = (
  session: SessionResource,
  account: TestAccount,
  givenPayer: Payer,
  world: World
): PayResult => {
  if (session.status !== "open") {
    return { kind: "closed" }
  }
  const payer = notePayer(session, givenPayer, world)
  const intent = intentForAttempt(session, world)
  const method = buildAccountMethod(account, payer, world.now())
  world.state.payment_methods[method.id] = method
  intent.payment_method = method.id
  const charge = buildDebitCharge(intent, account, payer, world.now())
  world.state.charges[charge.id] = charge
  intent.status = "processing"
  intent.latest_charge = charge.id
  intent.last_payment_error = null
  intent.next_action = null
  const checkout = getCheckout(world.state, session.id)
  // a bank debit is given back by a transfer, which takes its time too
  checkout.later = { refunds: "pending" }
  checkout.debit = {
    due_at_ms: world.nowMs() + world.debitDelayMs,
    outcome: account.outcome,
  }
  world.emit("charge.pending", charge)
  world.emit("payment_intent.processing", intent)
  completeSession(session, "unpaid", world)
  return { kind: "complete" }
}

/**
 * Ends a debit: the bank paid or refused.
 *
 * @returns false when none is under way, so that none is ended twice.
 */
export const settleDebit = (
  session: SessionResource,
  outcome: "succeeded" | "failed",
  world: World
): boolean => {
  const checkout = getCheckout(world.state, session.id)
  if (!checkout.debit || !session.payment_intent) {
    return false
  }
  checkout.debit = null
  const intent = getIntent(world.state, session.payment_intent)
  const charge = getCharge(world.state, intent.latest_charge ?? "")
  if (outcome === "succeeded") {
    charge.status = "succeeded"
    charge.paid = true
    succeedIntent(intent, charge, world)
    session.payment_status = "paid"
    world.emit("checkout.session.async_payment_succeeded", session)
    return true
  }
  const message = "The customer's bank account could not be debited."
  charge.status = "failed"
  charge.failure_code = "insufficient_funds"
  charge.failure_message = message
  charge.outcome = declinedOutcome("insufficient_funds")
  world.emit("charge.failed", charge)
  failIntent(
    intent,
    {
      charge: charge.id,
      code: "payment_intent_payment_attempt_failed",
      decline_code: "insufficient_funds",
      message,
      type: "card_error",
    },
    world
  )
  world.emit("checkout.session.async_payment_failed", session)
  return true
}
