import { DISPUTE_REASONS } from "../domain/dispute-charge"
import { StripeApiError } from "../http/errors"
import { currency } from "../http/param-kinds"
import {
  flag,
  integer,
  listOf,
  oneOf,
  type Parser,
  shape,
  text,
} from "../http/params"

export const payBody = shape({
  optional: {
    /** A card number; see domain/test-cards.ts. */
    card: text(23),
    method: oneOf(["card", "bank_debit"]),
    /** An IBAN or account number; see domain/bank-debits.ts. */
    account: text(40),
    /** Pays an expired session: the money was under way when time ran out. */
    late: flag,
    /** What happens at the 3-D Secure step, if the card asks for one. */
    authenticate: oneOf(["complete", "fail"]),
  },
})

export const tamperBody = shape({
  optional: { amount_total: integer(0), currency },
})

export const settleBody = shape({
  required: { session: text(), outcome: oneOf(["succeeded", "failed"]) },
})

/** A refund as staff makes it at the Dashboard. */
export const refundBody = shape({
  optional: {
    /** Minor units; without it, all that is left. */
    amount: integer(1),
    reason: oneOf(["duplicate", "fraudulent", "requested_by_customer"]),
  },
})

export const settleRefundBody = shape({
  required: { outcome: oneOf(["succeeded", "failed"]) },
  optional: {
    failure_reason: oneOf([
      "charge_for_pending_refund_disputed",
      "declined",
      "expired_or_canceled_card",
      "insufficient_funds",
      "lost_or_stolen_card",
      "merchant_request",
      "unknown",
    ]),
  },
})

export const disputeBody = shape({
  optional: {
    /** Minor units; without it, all that was taken and not given back. */
    amount: integer(1),
    reason: oneOf(DISPUTE_REASONS),
    /** A question of the bank, for which no money is withdrawn. */
    inquiry: flag,
  },
})

export const closeDisputeBody = shape({
  required: { outcome: oneOf(["won", "lost"]) },
})

const anyFields: Parser<Record<string, unknown>> = (value, path) => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new StripeApiError("Invalid object", { param: path })
  }
  return { ...value }
}

const sendOptions = {
  /** Fields of the event to send others for, such as `livemode`. */
  changes: anyFields,
  /** When it claims to be sent: whole seconds since the epoch. */
  timestamp: integer(0),
}

export const signBody = shape({ optional: sendOptions })

export const deliverBody = shape({
  optional: { times: integer(1), ...sendOptions },
})

export const webhooksBody = shape({
  optional: {
    enabled: flag,
    duplicates: integer(1, 100),
    order: oneOf(["any", "reversed"]),
    hold_ms: integer(0),
    delay_ms: integer(0),
    drop: listOf(text()),
  },
})

export const faultBody = shape({
  required: { path: text() },
  optional: {
    method: oneOf(["GET", "POST"]),
    status: integer(0, 599),
    after: flag,
    delay_ms: integer(0),
    acts: oneOf(["before_delay", "after_delay"]),
    times: integer(1),
  },
})

/**
 * Reads a JSON body with the parsers of form values: numbers and booleans
 * are taken as the text that a form would send.
 *
 * @throws StripeApiError for what does not fit.
 */
export const readBody = <T>(parse: Parser<T>, body: unknown): T => {
  const given = typeof body === "object" && body !== null ? body : {}
  const asText = Object.fromEntries(
    Object.entries(given).map(([key, value]) => [
      key,
      typeof value === "number" || typeof value === "boolean"
        ? String(value)
        : value,
    ])
  )
  return parse(asText, "")
}
