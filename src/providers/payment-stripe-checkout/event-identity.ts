import { z } from "@medusajs/framework/zod"
import type Stripe from "stripe"

import type { VerifiedPaymentEvent } from "../../modules/order-payment/contract"
import { isLiveKey, type StripeCheckoutOptions } from "./client"

const idOf = z
  .union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)])
  .nullish()
  .catch(null)

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
  event: Stripe.Event,
  account: string | null,
  options: StripeCheckoutOptions
): VerifiedPaymentEvent["foreign"] => {
  if (event.livemode !== isLiveKey(options.api_key)) {
    return "other_mode"
  }
  // An account's own events name no account: one that is named must be ours.
  return account !== null && account !== options.account_id
    ? "other_account"
    : null
}

/**
 * The identity of an event whose signature was checked; a pure function.
 *
 * Hosted sessions and intents carry our ids in their metadata. Refunds and
 * disputes know only the intent that they belong to.
 */
export const eventIdentity = (
  event: Stripe.Event,
  options: StripeCheckoutOptions
): VerifiedPaymentEvent => {
  const object = eventObject.parse(event.data.object)
  const account = textOrNull(event.account) ?? textOrNull(event.context)
  const isSession = object.object === "checkout.session"
  const isIntent = object.object === "payment_intent"

  return {
    event_id: event.id,
    type: event.type,
    livemode: event.livemode,
    account,
    foreign: foreignness(event, account, options),
    created_at: new Date(event.created * 1000).toISOString(),
    reference: isSession ? textOrNull(object.id) : null,
    payment_reference: textOrNull(isIntent ? object.id : object.payment_intent),
    payment_session_id: textOrNull(object.metadata?.payment_session_id),
    order_id:
      textOrNull(object.metadata?.order_id) ??
      textOrNull(object.client_reference_id),
  }
}
