import { currency } from "../http/param-kinds"
import { flag, integer, oneOf, type Parser, shape, text } from "../http/params"

export const payBody = shape({
  optional: {
    /** A card number; see domain/test-cards.ts. */
    card: text(23),
    method: oneOf(["card", "bank_debit"]),
    /** An IBAN or account number; see domain/bank-debits.ts. */
    account: text(40),
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

export const deliverBody = shape({ optional: { times: integer(1) } })

export const webhooksBody = shape({ required: { enabled: flag } })

export const faultBody = shape({
  required: { path: text() },
  optional: {
    method: oneOf(["GET", "POST"]),
    status: integer(0, 599),
    after: flag,
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
