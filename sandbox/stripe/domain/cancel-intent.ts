import { wrongState } from "../http/errors"
import type { PaymentIntentResource } from "../resources/types"
import type { World } from "../world"
import { sessionOfIntent } from "./lookups"

/**
 * Cancels an intent that nothing has been paid on.
 *
 * @throws StripeApiError for an intent that its session governs, or that is
 *   paid, under way, or canceled already.
 */
export const cancelIntent = (
  intent: PaymentIntentResource,
  reason: string | null,
  world: World
): PaymentIntentResource => {
  const session = sessionOfIntent(world.state, intent.id)
  if (session?.status === "open") {
    throw wrongState(
      `You cannot cancel this PaymentIntent because it was created by the Checkout Session ${session.id}. Expire the Checkout Session instead.`,
      { code: "payment_intent_unexpected_state" }
    )
  }
  const cancelable = ["requires_payment_method", "requires_action"]
  if (!cancelable.includes(intent.status)) {
    throw wrongState(
      `You cannot cancel this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be canceled: requires_payment_method, requires_capture, requires_confirmation, requires_action, processing.`,
      { code: "payment_intent_unexpected_state" }
    )
  }
  intent.status = "canceled"
  intent.canceled_at = world.now()
  intent.cancellation_reason = reason
  intent.next_action = null
  world.emit("payment_intent.canceled", intent)
  return intent
}
