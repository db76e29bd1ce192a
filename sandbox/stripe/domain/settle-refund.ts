import { newId } from "../resources/ids"
import { refundDestination } from "../resources/refund"
import type { RefundResource } from "../resources/types"
import type { PendingRefund } from "../state"
import type { World } from "../world"
import { getCharge } from "./lookups"

const DEFAULT_FAILURE = "expired_or_canceled_card"

const fail = (refund: RefundResource, reason: string, world: World): void => {
  const charge = getCharge(world.state, refund.charge)
  refund.status = "failed"
  refund.failure_balance_transaction = newId("txn")
  refund.failure_reason = reason
  // the money is back with the shop, and can be refunded once more
  charge.amount_refunded -= refund.amount
  charge.refunded = false
}

/**
 * Tells what has become of a refund. One that succeeded can still fail days
 * later, when the shopper's bank sends it back.
 *
 * @param failureReason Stripe's word for it, when it fails.
 * @returns false when nothing more can happen to it.
 */
export const settleRefund = (
  refund: RefundResource,
  outcome: PendingRefund["outcome"],
  world: World,
  failureReason = DEFAULT_FAILURE
): boolean => {
  const over = refund.status === "failed"
  if (over || (outcome === "succeeded" && refund.status !== "pending")) {
    return false
  }
  delete world.state.pending_refunds[refund.id]
  delete refund.pending_reason
  if (outcome === "failed") {
    fail(refund, failureReason, world)
  } else {
    const charge = getCharge(world.state, refund.charge)
    refund.status = "succeeded"
    refund.destination_details = refundDestination(charge, newId("arn"))
  }
  world.emit("refund.updated", refund)
  world.emit("charge.refund.updated", refund)
  if (outcome === "failed") {
    world.emit("refund.failed", refund)
  }
  return true
}
