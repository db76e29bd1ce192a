import { wrongState } from "../http/errors"
import { buildRefund } from "../resources/refund"
import type { ChargeResource, RefundResource } from "../resources/types"
import type { World } from "../world"

export interface RefundRequest {
  /** Minor units; without it, all that is left. */
  amount?: number
  metadata?: Record<string, string>
  reason?: string
}

/**
 * Gives money of a charge back.
 *
 * @throws StripeApiError when the charge did not succeed, or less is left.
 */
export const refundCharge = (
  charge: ChargeResource,
  request: RefundRequest,
  world: World
): RefundResource => {
  if (charge.status !== "succeeded") {
    throw wrongState(
      `The charge ${charge.id} has a status of ${charge.status}; only a succeeded charge can be refunded.`,
      { param: "charge" }
    )
  }
  if (!charge.captured) {
    throw wrongState(
      `This uncaptured Charge was created by a PaymentIntent (${charge.payment_intent}). You must cancel the PaymentIntent instead of refunding the Charge directly.`
    )
  }
  const left = charge.amount_captured - charge.amount_refunded
  if (left === 0) {
    throw wrongState(`Charge ${charge.id} has already been refunded.`, {
      code: "charge_already_refunded",
    })
  }
  const amount = request.amount ?? left
  if (amount > left) {
    throw wrongState(
      `Refund amount (${amount}) is greater than unrefunded amount on charge (${left}), in the minor unit of ${charge.currency}.`,
      { param: "amount" }
    )
  }
  const refund = buildRefund(charge, {
    amount,
    created: world.now(),
    metadata: request.metadata ?? {},
    reason: request.reason ?? null,
  })
  world.state.refunds[refund.id] = refund
  charge.amount_refunded += amount
  charge.refunded = charge.amount_refunded === charge.amount_captured
  world.emit("refund.created", refund)
  world.emit("charge.refunded", charge)
  return refund
}
