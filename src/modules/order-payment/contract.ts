import { z } from "@medusajs/framework/zod"

/**
 * What a payment provider must understand to serve order-first payment.
 *
 * Medusa's payment module is the only way to a provider, so the contract
 * travels in the `data` of a payment session: `updatePayment` is called with a
 * {@link HostedPaymentCommand} and answers with {@link HostedPaymentFacts}.
 * Nothing in here ever comes from a shopper's browser.
 *
 * A provider throws a MedusaError NOT_ALLOWED where the service refuses for
 * good, and any other error where asking again may help; asking again with the
 * same key has one effect.
 *
 * @example
 * // inside a provider
 * async updatePayment({ data }) {
 *   const command = hostedPaymentCommand.safeParse(data?.command)
 *   ...
 *   return { data: { facts } }
 * }
 */
export const hostedCheckoutRequest = z.object({
  order_id: z.string(),
  display_id: z.number(),
  payment_session_id: z.string(),
  amount_minor: z.number().int().positive(),
  currency_code: z.string().length(3),
  email: z.string().optional(),
  lines: z.array(
    z.object({ name: z.string(), amount_minor: z.number().int().positive() })
  ),
  success_url: z.string(),
  cancel_url: z.string(),
  /** When the page closes, seconds since the epoch. */
  expires_at: z.number().int(),
})

/** The order's amount and where the shopper returns to; amounts in minor units. */
export type HostedCheckoutRequest = z.infer<typeof hostedCheckoutRequest>

const reference = z.string()
const amount_minor = z.number().int().positive()
/** Names one wish, so that asking twice has one effect. */
const key = z.string()

export const hostedPaymentCommand = z.discriminatedUnion("type", [
  z.object({ type: z.literal("open"), request: hostedCheckoutRequest }),
  z.object({ type: z.literal("inspect"), reference }),
  z.object({ type: z.literal("close"), reference }),
  z.object({ type: z.literal("capture"), reference, amount_minor, key }),
  z.object({ type: z.literal("refund"), reference, amount_minor, key }),
  z.object({
    type: z.literal("accept"),
    amount_minor,
    currency_code: z.string(),
  }),
])

/**
 * - `open` makes a hosted payment page
 * - `inspect` asks what became of one
 * - `close` makes sure that nobody can pay it any more and that nothing stays
 *   held; money that has arrived or is on its way stays, as the facts then say
 * - `capture` takes held money, that amount only; the rest is let go
 * - `refund` gives money back
 * - `accept` calls nobody: the amount of the known facts was judged to be the
 *   order's, and core may book it
 */
export type HostedPaymentCommand = z.infer<typeof hostedPaymentCommand>

const refundFacts = z.object({
  id: z.string(),
  key: z.string().nullable(),
  amount_minor: z.number().int(),
  status: z.enum(["pending", "succeeded", "failed"]),
  detail: z.string().nullable(),
  happened_at: z.string().nullable(),
})

const disputeFacts = z.object({
  id: z.string(),
  amount_minor: z.number().int(),
  status: z.enum(["open", "won", "lost"]),
  detail: z.string().nullable(),
  happened_at: z.string().nullable(),
})

// Rows of older versions lack what has a default.
export const hostedPaymentFacts = z.object({
  reference: z.string(),
  order_id: z.string().nullable(),
  status: z.enum([
    "open",
    "processing",
    "authorized",
    "paid",
    "failed",
    "expired",
    "voided",
  ]),
  received_minor: z.number().int(),
  authorized_minor: z.number().int().default(0),
  currency_code: z.string(),
  url: z.string().nullable(),
  expires_at: z.string().nullable().default(null),
  capture_before: z.string().nullable().default(null),
  payment_reference: z.string().nullable().default(null),
  service_url: z.string().nullable().default(null),
  refunds: z.array(refundFacts).default([]),
  disputes: z.array(disputeFacts).default([]),
})

/**
 * What the payment service itself says, at the time of asking; see the domain's
 * `PaymentFacts`, and besides:
 *
 * - `url`: the payment page while it is open, until `expires_at` (ISO 8601)
 * - `capture_before`: when held money is let go (ISO 8601)
 * - `payment_reference`: the service's id of the payment behind the page
 * - `service_url`: where staff see it at the service
 */
export type HostedPaymentFacts = z.infer<typeof hostedPaymentFacts>

export const hostedPaymentAsked = hostedCheckoutRequest.pick({
  order_id: true,
  amount_minor: true,
  currency_code: true,
})

/** What was asked for when a page was opened; kept in `data.asked`. */
export type HostedPaymentAsked = z.infer<typeof hostedPaymentAsked>

export const acceptedPayment = z.object({
  amount_minor: z.number().int(),
  currency_code: z.string(),
})

/** What was judged to be the order's money; kept in `data.accepted`. */
export type AcceptedPayment = z.infer<typeof acceptedPayment>

export const bookedRefund = z.object({ key: z.string() })

/**
 * Kept in a core payment's `data.booked_refund` while core writes down a refund
 * that the service has made already; `refundPayment` then only confirms it.
 */
export type BookedRefund = z.infer<typeof bookedRefund>

/** The facts that a payment session's `data` holds, or null before the first. */
export const knownFacts = (
  data: Record<string, unknown> | null | undefined
): HostedPaymentFacts | null =>
  hostedPaymentFacts.safeParse(data?.facts).data ?? null

/**
 * A payment service's event after its signature was checked: who sent it, and
 * the ids by which its order can be found. Nothing else of it is believed.
 *
 * - `livemode`, `account`: as the event says
 * - `foreign`: why it is not for this shop, or null when it is
 * - `created_at`: ISO 8601
 * - `reference`: the service's id of the hosted session
 * - `payment_reference`: the service's id of the payment behind it
 * - `payment_session_id`, `order_id`: ours, as we gave them to the service
 *
 * A provider answers it as `data.event` of `getWebhookActionAndData`.
 */
export const verifiedPaymentEvent = z.object({
  event_id: z.string().min(1),
  type: z.string().min(1),
  livemode: z.boolean(),
  account: z.string().nullable(),
  foreign: z.enum(["other_mode", "other_account"]).nullable(),
  created_at: z.iso.datetime(),
  reference: z.string().nullable(),
  payment_reference: z.string().nullable(),
  payment_session_id: z.string().nullable(),
  order_id: z.string().nullable(),
})

/** See {@link verifiedPaymentEvent}. */
export type VerifiedPaymentEvent = z.infer<typeof verifiedPaymentEvent>
