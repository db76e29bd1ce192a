import { MedusaError } from "@medusajs/framework/utils"
import type { ProviderWebhookPayload } from "@medusajs/framework/types"
import type Stripe from "stripe"

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

/** The payment session that an event is about, as we wrote it at creation. */
export const paymentSessionIdOf = (event: Stripe.Event): string | null => {
  const object: object = event.data.object
  const metadata = "metadata" in object ? object.metadata : null
  if (typeof metadata !== "object" || metadata === null) {
    return null
  }
  const id = "payment_session_id" in metadata ? metadata.payment_session_id : ""
  return typeof id === "string" && id !== "" ? id : null
}
