import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows"

import { knownFacts } from "../../../modules/order-payment/contract"
import type { PaymentEntryFact } from "../../../modules/order-payment/domain"
import { messageOf } from "../../../shared/errors"
import { fromMinorUnits, toMinorUnits } from "../../../shared/money"
import { commandSession } from "./command-session"
import { isRefusal } from "./is-refusal"
import type { OrderSession } from "./read-order"
import { record, settle, type Settled, type Settlement } from "./settle"

/** What came of a wish to take held money. */
export type CaptureOutcome =
  | "captured"
  | "nothing_held"
  | "too_much"
  | "capture_failed"
  | "service_unavailable"

export type Captured = { outcome: CaptureOutcome; settled: Settled }

export type CaptureInput = {
  order_id: string
  /** Minor units; all that is held if left out. */
  amount_minor?: number
  actor: string
}

// Money that no hosted service holds (cash, a bank transfer): core's record is
// all there is.
const isNotedByStaff = ({ payment, data }: OrderSession): boolean =>
  Boolean(payment && !payment.captured_at && !payment.canceled_at) &&
  !knownFacts(data)

const captureInCore = async (
  container: MedusaContainer,
  { order, placed }: Settlement,
  { payment, amount }: OrderSession,
  amount_minor?: number
): Promise<Captured> => {
  const { currency_code } = placed
  const whole = toMinorUnits(amount, currency_code)
  const isTooMuch = (amount_minor ?? whole) > whole
  if (!isTooMuch) {
    await capturePaymentWorkflow(container).run({
      input: {
        payment_id: payment?.id ?? "",
        amount: Number(fromMinorUnits(amount_minor ?? whole, currency_code)),
      },
    })
  }
  const { settled } = await settle(container, order.id)
  return { outcome: isTooMuch ? "too_much" : "captured", settled }
}

/**
 * Takes money that is held for an order: that amount only, the rest is let go.
 *
 * The caller holds the order's lock.
 */
export const capture = async (
  container: MedusaContainer,
  { order_id, amount_minor, actor }: CaptureInput
): Promise<Captured> => {
  const current = await settle(container, order_id)
  const { settled, placed } = current
  const noted = current.order.sessions.find(isNotedByStaff)
  if (noted) {
    return captureInCore(container, current, noted, amount_minor)
  }
  const held = current.inspected.find(
    ({ facts }) => facts.status === "authorized"
  )
  if (!held) {
    return { outcome: "nothing_held", settled }
  }
  const { reference, authorized_minor } = held.facts
  const amount = amount_minor ?? authorized_minor
  if (amount > authorized_minor) {
    return { outcome: "too_much", settled }
  }
  const wish: PaymentEntryFact = {
    reference,
    kind: "capture_requested",
    external_id: String(amount),
    amount_minor: amount,
    currency_code: placed.currency_code,
    actor,
  }
  const asked = await record(container, current, [wish])
  try {
    await commandSession(container, held.session, {
      type: "capture",
      reference,
      amount_minor: amount,
      key: `capture-${reference}-${amount}`,
    })
  } catch (error) {
    if (!isRefusal(error)) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`Capture for order ${order_id} failed: ${messageOf(error)}`)
      return { outcome: "service_unavailable", settled: asked.settled }
    }
    const failed = await record(container, asked, [
      { ...wish, kind: "capture_failed", detail: messageOf(error) },
    ])
    return { outcome: "capture_failed", settled: failed.settled }
  }
  const after = await settle(container, order_id)
  return { outcome: "captured", settled: after.settled }
}
