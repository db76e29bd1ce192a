import { wrongState } from "../http/errors"
import { buildDispute, reinstatement, withdrawal } from "../resources/dispute"
import type { ChargeResource, DisputeResource } from "../resources/types"
import type { World } from "../world"
import { disputesOf, isClosed } from "./disputes-of-charge"
import { getCharge, laterOf } from "./lookups"

/** Stripe's words for why a shopper's bank disputes a charge. */
export const DISPUTE_REASONS = [
  "bank_cannot_process",
  "check_returned",
  "credit_not_processed",
  "customer_initiated",
  "debit_not_authorized",
  "duplicate",
  "fraudulent",
  "general",
  "incorrect_account_details",
  "insufficient_funds",
  "noncompliant",
  "product_not_received",
  "product_unacceptable",
  "subscription_canceled",
  "unrecognized",
] as const

export interface DisputeRequest {
  /** Minor units; without it, all that was taken and not given back. */
  amount?: number
  reason?: string
  /** A question of the bank, for which no money is withdrawn. */
  inquiry?: boolean
}

/**
 * The shopper's bank takes money of a charge back, until it has decided.
 *
 * @throws StripeApiError when that much was not taken, or a dispute is open.
 */
export const openDispute = (
  charge: ChargeResource,
  request: DisputeRequest,
  world: World
): DisputeResource => {
  if (charge.status !== "succeeded") {
    throw wrongState(
      `The charge ${charge.id} is ${charge.status}: nothing was taken that could be disputed.`
    )
  }
  const amount =
    request.amount ?? charge.amount_captured - charge.amount_refunded
  if (amount < 1 || amount > charge.amount_captured) {
    throw wrongState(
      `The charge ${charge.id} took ${charge.amount_captured}; ${amount} cannot be disputed.`
    )
  }
  if (disputesOf(world.state, charge).some((one) => !isClosed(one))) {
    throw wrongState(`The charge ${charge.id} is disputed already.`)
  }
  const inquiry = request.inquiry ?? false
  const dispute = buildDispute(charge, {
    amount,
    created: world.now(),
    inquiry,
    reason: request.reason ?? "fraudulent",
  })
  world.state.disputes[dispute.id] = dispute
  charge.disputed = true
  if (!inquiry) {
    dispute.balance_transactions.push(withdrawal(dispute, world.now()))
  }
  world.emit("charge.dispute.created", dispute)
  if (!inquiry) {
    world.emit("charge.dispute.funds_withdrawn", dispute)
  }
  return dispute
}

/** Opens the dispute that a test card stands for. */
export const disputeAtOnce = (charge: ChargeResource, world: World): void => {
  const { dispute } = laterOf(world.state, charge)
  if (dispute) {
    openDispute(charge, dispute, world)
  }
}

const isInquiry = (dispute: DisputeResource): boolean =>
  dispute.status.startsWith("warning_")

/**
 * Staff hands in evidence at the Dashboard; the bank looks at it.
 *
 * @returns false when there is nothing to respond to any more.
 */
export const respondToDispute = (
  dispute: DisputeResource,
  world: World
): boolean => {
  if (isClosed(dispute)) {
    return false
  }
  dispute.status = isInquiry(dispute) ? "warning_under_review" : "under_review"
  dispute.evidence_details = {
    ...dispute.evidence_details,
    has_evidence: true,
    submission_count: dispute.evidence_details.submission_count + 1,
    submission_method: "manual",
  }
  world.emit("charge.dispute.updated", dispute)
  world.emit("charge.updated", getCharge(world.state, dispute.charge))
  return true
}

/**
 * The bank decides. What is won comes back; the charge stays `disputed`.
 *
 * @returns false when it has decided before.
 */
export const closeDispute = (
  dispute: DisputeResource,
  outcome: "won" | "lost",
  world: World
): boolean => {
  if (isClosed(dispute)) {
    return false
  }
  if (isInquiry(dispute)) {
    dispute.status = "warning_closed"
  } else {
    dispute.status = outcome
    dispute.is_charge_refundable = outcome === "won"
  }
  if (dispute.status === "won") {
    dispute.balance_transactions.push(reinstatement(dispute, world.now()))
    world.emit("charge.dispute.funds_reinstated", dispute)
  }
  world.emit("charge.dispute.closed", dispute)
  world.emit("charge.updated", getCharge(world.state, dispute.charge))
  return true
}
