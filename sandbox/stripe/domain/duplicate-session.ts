import { copyOf } from "../resources/copy"
import { newId } from "../resources/ids"
import { customerDetails } from "../resources/session"
import type { SessionResource } from "../resources/types"
import type { World } from "../world"
import { getCheckout } from "./lookups"

/**
 * Opens another session with the same contents, metadata and lifetime, as a
 * second tab of the shop would: both can then be paid.
 */
export const duplicateSession = (
  session: SessionResource,
  world: World
): SessionResource => {
  const { state } = world
  const id = newId("cs_test")
  const now = world.now()
  const copy = copyOf(session)
  const checkout = copyOf(getCheckout(state, session.id))
  state.sessions[id] = {
    ...copy,
    id,
    created: now,
    customer_details: customerDetails(copy.customer_email),
    expires_at: now + copy.expires_at - copy.created,
    payment_intent: null,
    payment_status: "unpaid",
    status: "open",
    url: `${world.baseUrl}/pay/${id}`,
  }
  state.line_items[id] = copyOf(state.line_items[session.id] ?? [])
  state.checkouts[id] = {
    ...checkout,
    authenticating: null,
    debit: null,
    later: {},
    payer: { name: null, email: copy.customer_email },
    tampered_from: null,
  }
  return state.sessions[id]
}
