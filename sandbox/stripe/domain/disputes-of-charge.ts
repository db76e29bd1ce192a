import { wrongState } from "../http/errors"
import type { ChargeResource, DisputeResource } from "../resources/types"
import type { SandboxState } from "../state"

const CLOSED: readonly string[] = ["won", "lost", "warning_closed"]

/** Whether nothing more comes of a dispute. */
export const isClosed = (dispute: DisputeResource): boolean =>
  CLOSED.includes(dispute.status)

/** All disputes about a charge, oldest first. */
export const disputesOf = (
  state: SandboxState,
  charge: ChargeResource
): DisputeResource[] =>
  charge.disputed
    ? Object.values(state.disputes).filter((one) => one.charge === charge.id)
    : []

/**
 * Refuses to refund what the bank has taken back.
 *
 * @throws StripeApiError charge_disputed
 */
export const checkNotDisputed = (
  charge: ChargeResource,
  state: SandboxState
): void => {
  if (disputesOf(state, charge).some((one) => !one.is_charge_refundable)) {
    throw wrongState(
      `Charge ${charge.id} has been charged back; cannot issue a refund.`,
      { code: "charge_disputed" }
    )
  }
}
