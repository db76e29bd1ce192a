import { wrongState } from "../http/errors"
import type { SessionResource } from "../resources/types"
import type { World } from "../world"
import { getCheckout, getIntent } from "./lookups"

/**
 * Closes an open session for good, and the intent of a failed attempt with
 * it.
 *
 * @throws StripeApiError when the session is complete or expired already.
 */
export const expireSession = (
  session: SessionResource,
  world: World
): SessionResource => {
  if (session.status !== "open") {
    throw wrongState(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session.status}.`
    )
  }
  session.status = "expired"
  session.url = null
  getCheckout(world.state, session.id).authenticating = null
  if (session.payment_intent) {
    const intent = getIntent(world.state, session.payment_intent)
    intent.status = "canceled"
    intent.canceled_at = world.now()
    intent.cancellation_reason = "automatic"
    intent.next_action = null
    world.emit("payment_intent.canceled", intent)
  }
  world.emit("checkout.session.expired", session)
  return session
}
