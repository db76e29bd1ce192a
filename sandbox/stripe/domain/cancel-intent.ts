import { wrongState } from "../http/errors"
import type { PaymentIntentResource } from "../resources/types"
import type { World } from "../world"
import { getCharge, sessionOfIntent } from "./lookups"

const release = (
  intent: PaymentIntentResource,
  reason: string | null,
  world: World
): void => {
  intent.status = "canceled"
  intent.amount_capturable = 0
  intent.canceled_at = world.now()
  intent.cancellation_reason = reason
  intent.next_action = null
}

/**
 * Gives held money free. As an intent here is always made by a Checkout
 * Session, that is the one state in which it can be cancelled directly:
 * https://docs.stripe.com/api/payment_intents/cancel. No Refund comes of it
 * (since 2025-03-31.basil): the charge stays as it is, uncaptured.
 *
 * @throws StripeApiError for an intent that is over, or that its session
 *   governs.
 */
export const cancelIntent = (
  intent: PaymentIntentResource,
  reason: string | null,
  world: World
): PaymentIntentResource => {
  const details = {
    code: "payment_intent_unexpected_state",
    about: { payment_intent: intent },
  }
  if (intent.status === "succeeded" || intent.status === "canceled") {
    throw wrongState(
      `You cannot cancel this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be canceled: requires_payment_method, requires_capture, requires_reauthorization, requires_confirmation, requires_action, expired, processing.`,
      details
    )
  }
  if (intent.status !== "requires_capture") {
    const session = sessionOfIntent(world.state, intent.id)
    throw wrongState(
      `You cannot cancel this PaymentIntent because it was created by the Checkout Session ${session?.id ?? ""}. Expire the Checkout Session instead.`,
      details
    )
  }
  release(intent, reason, world)
  world.emit("payment_intent.canceled", intent)
  return intent
}

/**
 * Ends an authorization that was not captured in time.
 *
 * @returns false when no money is held.
 */
export const expireAuthorization = (
  intent: PaymentIntentResource,
  world: World
): boolean => {
  if (intent.status !== "requires_capture") {
    return false
  }
  const charge = getCharge(world.state, intent.latest_charge ?? "")
  // "expired" replaced "automatic" with 2025-03-31.basil
  release(intent, "expired", world)
  world.emit("charge.expired", charge)
  world.emit("payment_intent.canceled", intent)
  return true
}
