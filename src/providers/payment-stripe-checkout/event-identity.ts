import { z } from "@medusajs/framework/zod"
import { MedusaError } from "@medusajs/framework/utils"

import type { VerifiedPaymentEvent } from "../../modules/order-payment/contract"
import { isLiveKey, type StripeCheckoutOptions } from "./client"

const idOf = z
  .union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)])
  .nullish()
  .catch(null)

const signedEvent = z.object({
  id: z.string().min(1),
  type: z.string().min(1),
  created: z.number().min(0).max(8_640_000_000_000),
  livemode: z.boolean(),
  account: z.string().nullish().catch(null),
  context: z.string().nullish().catch(null),
  data: z.object({ object: z.unknown() }),
})

// Objects of many kinds are sent; what is not as expected counts as absent.
const eventObject = z.object({
  id: z.string().nullish().catch(null),
  object: z.string().nullish().catch(null),
  payment_intent: idOf,
  client_reference_id: z.string().nullish().catch(null),
  metadata: z.record(z.string(), z.unknown()).nullish().catch(null),
})

const textOrNull = (value: unknown): string | null =>
  typeof value === "string" && value !== "" ? value : null

const foreignness = (
  livemode: boolean,
  account: string | null,
  options: StripeCheckoutOptions
): VerifiedPaymentEvent["foreign"] => {
  if (livemode !== isLiveKey(options.api_key)) {
    return "other_mode"
  }
  // An account's own events name no account: one that is named must be ours.
  return account !== null && account !== options.account_id
    ? "other_account"
    : null
}

/**
 * The identity of an event whose signature was checked; a pure function.
 * *
 * Hosted sessions and intents carry our ids in their metadata. Refunds and
 * disputes know only the intent that they belong to.
 *
 * @throws MedusaError INVALID_DATA for what is no event.
 */
export const eventIdentity = (
  body: unknown,
  options: StripeCheckoutOptions
): VerifiedPaymentEvent => {
  const event = signedEvent.safeParse(body).data
  if (!event) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "The body is not an event of Stripe's."
    )
  }
  const object = eventObject.safeParse(event.data.object).data
  const account = textOrNull(event.account) ?? textOrNull(event.context)
  const isSession = object?.object === "checkout.session"
  const isIntent = object?.object === "payment_intent"

  return {
    event_id: event.id,
    type: event.type,
    livemode: event.livemode,
    account,
    foreign: foreignness(event.livemode, account, options),
    created_at: new Date(event.created * 1000).toISOString(),
    reference: isSession ? textOrNull(object.id) : null,
    payment_reference: textOrNull(
      isIntent ? object.id : object?.payment_intent
    ),
    payment_session_id: textOrNull(object?.metadata?.payment_session_id),
    order_id:
      textOrNull(object?.metadata?.order_id) ??
      textOrNull(object?.client_reference_id),
  }
}
