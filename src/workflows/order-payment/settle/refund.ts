import { randomUUID } from "node:crypto"

import type { MedusaContainer } from "@medusajs/framework/types"

import { ORDER_PAYMENT_MODULE } from "../../../modules/order-payment"
import {
  booksOf,
  shareRefund,
  type PaymentEntryFact,
} from "../../../modules/order-payment/domain"
import type OrderPaymentModuleService from "../../../modules/order-payment/service"
import { carryOutRefunds, record, settle, type Settled } from "./settle"

/** What came of a wish to give money back. */
export type RefundOutcome =
  | "refunded"
  /** The service could not be reached; it is tried again by itself. */
  | "refund_pending"
  | "refund_failed"
  | "too_much"

export type Refunded = {
  outcome: RefundOutcome
  /** What could be given back before, minor units. */
  refundable_minor: number
  settled: Settled
}

export type RefundInput = {
  order_id: string
  amount_minor: number
  note?: string | null
  actor: string
  /** Names the wish, so that a second click has no second effect. */
  key?: string
}

/**
 * Gives a part of an order's money back, or all of it, never more than is
 * there to the minor unit. Written down before it is done, so that it is done
 * once even if the process dies in between.
 *
 * The caller holds the order's lock.
 */
export const refund = async (
  container: MedusaContainer,
  { order_id, amount_minor, note, actor, key = randomUUID() }: RefundInput
): Promise<Refunded> => {
  const service: OrderPaymentModuleService =
    container.resolve(ORDER_PAYMENT_MODULE)
  const current = await settle(container, order_id)
  const { entries } = await service.readLedger(order_id)
  const names = (reference: string) => `refund-${key}-${reference}`
  const isRepeated = entries.some(
    ({ reference, kind, external_id }) =>
      kind === "refund_requested" && external_id === names(reference)
  )
  const shares = shareRefund(booksOf(entries), amount_minor)
  const { refundable_minor } = shares
  if (!isRepeated && !shares.parts) {
    return { outcome: "too_much", refundable_minor, settled: current.settled }
  }

  const wishes = (isRepeated ? [] : (shares.parts ?? [])).map(
    (part): PaymentEntryFact => ({
      reference: part.reference,
      kind: "refund_requested",
      external_id: names(part.reference),
      amount_minor: part.amount_minor,
      currency_code: current.placed.currency_code,
      detail: note ?? null,
      actor,
    })
  )
  const done = await carryOutRefunds(
    container,
    await record(container, current, wishes)
  )
  const after = (await service.readLedger(order_id)).entries.filter(
    ({ reference, external_id }) => external_id === names(reference)
  )
  const isIn = (kind: PaymentEntryFact["kind"]) =>
    after.some((entry) => entry.kind === kind)
  const isAtService = done.inspected.some(({ facts }) =>
    facts.refunds.some((each) => each.key === names(facts.reference))
  )
  const outcome = isIn("refund_failed")
    ? "refund_failed"
    : isIn("refunded") || isAtService
      ? "refunded"
      : "refund_pending"
  return { outcome, refundable_minor, settled: done.settled }
}
