import { MedusaError, PaymentActions } from "@medusajs/framework/utils"
import type {
  ProviderWebhookPayload,
  WebhookActionData,
  WebhookActionResult,
} from "@medusajs/framework/types"
import type Stripe from "stripe"

import type { VerifiedPaymentEvent } from "../../modules/order-payment/contract"
import type { StripeCheckoutOptions } from "./client"
import { eventIdentity } from "./event-identity"

const headerOf = (
  headers: Record<string, unknown>,
  name: string
): string | null => {
  const value = headers[name]
  return typeof value === "string" ? value : null
}

/**
 * Checks an event's signature on the raw body before anything else is read.
 *
 * @throws MedusaError INVALID_DATA for a missing, wrong or outdated signature.
 */
export const verifiedEvent = (
  stripe: Stripe,
  secret: string,
  payload: ProviderWebhookPayload["payload"]
): Stripe.Event => {
  const signature = headerOf(payload.headers, "stripe-signature")
  if (!signature) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "The Stripe-Signature header is missing."
    )
  }
  try {
    return stripe.webhooks.constructEvent(payload.rawData, signature, secret)
  } catch {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "The signature does not fit the body, or is too old."
    )
  }
}

/**
 * Core's answer about an event, with the event's identity beside it. The
 * action is always "pending": what is true is asked for, never read from an
 * event.
 *
 * @throws MedusaError INVALID_DATA as {@link verifiedEvent} does.
 */
export const webhookAnswer = (
  stripe: Stripe,
  options: StripeCheckoutOptions,
  payload: ProviderWebhookPayload["payload"]
): WebhookActionResult => {
  const event = eventIdentity(
    verifiedEvent(stripe, options.webhook_secret, payload),
    options
  )
  const session = event.foreign ? null : event.payment_session_id
  const data: WebhookActionData & { event: VerifiedPaymentEvent } = {
    session_id: session ?? "",
    amount: 0,
    event,
  }
  return {
    action: session ? PaymentActions.PENDING : PaymentActions.NOT_SUPPORTED,
    data,
  }
}
