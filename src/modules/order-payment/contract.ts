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
