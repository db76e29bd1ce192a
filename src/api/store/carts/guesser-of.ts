import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import {
  addressOfRequest,
  type Guesser,
} from "../../../workflows/coupon/attempts"

/** The signed-in customer; what a guest calls themselves is not believed. */
export const customerIdOf = ({
  auth_context,
}: {
  auth_context?: { actor_id?: string }
}): string | null => auth_context?.actor_id || null

/** Who tries the codes of a request. @param cartId null for a cart to be */
export const guesserOf = async (
  req: AuthenticatedMedusaRequest,
  cartId: string | null
): Promise<Guesser> => ({
  cart_id: cartId,
  customer_id: customerIdOf(req),
  address: await addressOfRequest(
    req.scope,
    req.socket.remoteAddress,
    req.get("x-forwarded-for")
  ),
})
