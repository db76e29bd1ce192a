import { z } from "@medusajs/framework/zod"

/**
 * What a payment provider must understand to serve order-first payment.
 *
 * Medusa's payment module is the only way to a provider, so the contract
 * travels in the `data` of a payment session: `updatePayment` is called with a
 * {@link HostedPaymentCommand} and answers with {@link HostedPaymentFacts}.
 * Nothing in here ever comes from a shopper's browser.
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
})

/** The order's amount and where the shopper returns to; amounts in minor units. */
export type HostedCheckoutRequest = z.infer<typeof hostedCheckoutRequest>

export const hostedPaymentCommand = z.discriminatedUnion("type", [
  z.object({ type: z.literal("open"), request: hostedCheckoutRequest }),
  z.object({ type: z.literal("inspect"), reference: z.string() }),
])

/** `open` makes a hosted payment page; `inspect` asks what became of one. */
export type HostedPaymentCommand = z.infer<typeof hostedPaymentCommand>

export const hostedPaymentFacts = z.object({
  reference: z.string(),
  order_id: z.string().nullable(),
  status: z.enum(["open", "processing", "paid", "failed", "expired"]),
  received_minor: z.number().int(),
  currency_code: z.string(),
  url: z.string().nullable(),
})

export const hostedPaymentAsked = hostedCheckoutRequest.pick({
  order_id: true,
  amount_minor: true,
  currency_code: true,
})

/** What was asked for when a page was opened; kept in `data.asked`. */
export type HostedPaymentAsked = z.infer<typeof hostedPaymentAsked>

/**
 * What the payment service itself says, at the time of asking.
 *
 * - `reference`: its id of the hosted session
 * - `order_id`: the order it was made for, as the service kept it
 * - `status`: `processing` is money on its way (delayed methods)
 * - `received_minor`, `currency_code`: what has arrived
 * - `url`: the payment page while the session is open
 */
export type HostedPaymentFacts = z.infer<typeof hostedPaymentFacts>

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
