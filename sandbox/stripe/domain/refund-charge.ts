import { wrongState } from "../http/errors"
import { buildRefund } from "../resources/refund"
import type { ChargeResource, RefundResource } from "../resources/types"
import type { PendingRefund } from "../state"
import type { World } from "../world"
import { checkNotDisputed } from "./disputes-of-charge"
import { laterOf } from "./lookups"
import { money } from "./money"
import { checkUnits } from "./session-totals"

export interface RefundRequest {
  /** Minor units; without it, all that is left. */
  amount?: number
  metadata?: Record<string, string>
  reason?: string
}

const OUTCOME: Record<"pending" | "failing", PendingRefund["outcome"]> = {
  pending: "succeeded",
  failing: "failed",
}

const checkCharge = (charge: ChargeResource): void => {
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
}

const amountToRefund = (
  charge: ChargeResource,
  request: RefundRequest
): number => {
  const left = charge.amount_captured - charge.amount_refunded
  if (left === 0) {
    throw wrongState(`Charge ${charge.id} has already been refunded.`, {
      code: "charge_already_refunded",
    })
  }
  const amount = request.amount ?? left
  checkUnits(amount, charge.currency)
  if (amount > left) {
    throw wrongState(
      `Refund amount (${money(amount, charge.currency)}) is greater than unrefunded amount on charge (${money(left, charge.currency)})`,
      { param: "amount" }
    )
  }
  return amount
}

/**
 * Gives money of a charge back. A refund that is on its way counts as given
 * back at once, as at Stripe, so that no two can share the same money.
 *
 * @throws StripeApiError when the charge took no money, less is left, or the
 *   bank has taken it back.
 */
export const refundCharge = (
  charge: ChargeResource,
  request: RefundRequest,
  world: World
): RefundResource => {
  checkCharge(charge)
  checkNotDisputed(charge, world.state)
  const amount = amountToRefund(charge, request)
  const { refunds: fate } = laterOf(world.state, charge)
  const refund = buildRefund(charge, {
    amount,
    created: world.now(),
    metadata: request.metadata ?? {},
    reason: request.reason ?? null,
    pending: fate === "pending",
  })
  world.state.refunds[refund.id] = refund
  world.state.pending_refunds[refund.id] = {
    due_at_ms: world.nowMs() + world.refundDelayMs,
    outcome: fate ? OUTCOME[fate] : "referenced",
  }
  charge.amount_refunded += amount
  charge.refunded = charge.amount_refunded === charge.amount_captured
  world.emit("refund.created", refund)
  world.emit("charge.refunded", charge)
  return refund
}
