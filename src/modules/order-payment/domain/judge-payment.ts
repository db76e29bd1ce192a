import type { EntryKind, PaymentEntryFact } from "./entry"
import type { PaymentFacts } from "./payment-facts"

/** The order as it was placed; `total_minor` in minor units. */
export type PlacedTotal = {
  order_id: string
  total_minor: number
  currency_code: string
}

const KIND_OF: Record<PaymentFacts["status"], EntryKind> = {
  open: "requested",
  processing: "processing",
  authorized: "authorized",
  paid: "captured",
  failed: "failed",
  expired: "expired",
  voided: "voided",
}

const misfit = (order: PlacedTotal, facts: PaymentFacts): string | null => {
  if (facts.order_id !== order.order_id) {
    return "foreign_order"
  }
  return facts.currency_code.toLowerCase() === order.currency_code.toLowerCase()
    ? null
    : "currency_differs"
}

type Common = Pick<PaymentEntryFact, "reference" | "currency_code">

const paymentEntry = (
  common: Common,
  order: PlacedTotal,
  facts: PaymentFacts,
  wanted: ReadonlySet<number>
): PaymentEntryFact => {
  const kind = KIND_OF[facts.status]
  const holdsMoney = kind === "captured" || kind === "authorized"
  const amount_minor =
    kind === "captured"
      ? facts.received_minor
      : kind === "authorized"
        ? facts.authorized_minor
        : order.total_minor
  const wrong = holdsMoney ? misfit(order, facts) : null
  if (wrong) {
    return {
      ...common,
      kind: "mismatch",
      external_id: "",
      amount_minor,
      detail: wrong,
    }
  }
  const differs = kind === "captured" && !wanted.has(amount_minor)
  return {
    ...common,
    kind,
    external_id: "",
    amount_minor,
    detail: differs ? "amount_differs" : null,
  }
}

const refundEntries = (
  common: Common,
  refunds: PaymentFacts["refunds"]
): PaymentEntryFact[] =>
  refunds.map((refund) => ({
    ...common,
    kind:
      refund.status === "failed"
        ? "refund_failed"
        : refund.status === "succeeded"
          ? "refunded"
          : "refund_requested",
    external_id: refund.key ?? refund.id,
    amount_minor: refund.amount_minor,
    detail: refund.detail,
    happened_at: refund.happened_at,
  }))

const disputeEntries = (
  common: Common,
  disputes: PaymentFacts["disputes"]
): PaymentEntryFact[] =>
  disputes.flatMap((dispute) => {
    const entry = {
      ...common,
      external_id: dispute.id,
      amount_minor: dispute.amount_minor,
      detail: dispute.detail,
    }
    const opened: PaymentEntryFact = {
      ...entry,
      kind: "dispute_opened",
      happened_at: dispute.happened_at,
    }
    return dispute.status === "open"
      ? [opened]
      : [
          opened,
          {
            ...entry,
            kind: dispute.status === "won" ? "dispute_won" : "dispute_lost",
          },
        ]
  })

/**
 * Turns what the payment service says of one payment into entries of the
 * ledger.
 *
 * Money counts only if order and currency are those of the placed order; other
 * money is a `mismatch`. Captured money of another amount counts as what it
 * is, is marked, and never makes the order paid (fault table 10 and 11).
 *
 * @param asked amounts that staff asked to capture, besides the order's total
 */
export const judgePayment = (
  order: PlacedTotal,
  facts: PaymentFacts,
  asked: readonly number[] = []
): PaymentEntryFact[] => {
  const common = {
    reference: facts.reference,
    currency_code: facts.currency_code.toLowerCase(),
    actor: "service",
  }
  const requested: PaymentEntryFact = {
    ...common,
    kind: "requested",
    external_id: "",
    amount_minor: order.total_minor,
    actor: "shop",
  }
  const wanted = new Set([order.total_minor, ...asked])
  return [
    requested,
    ...(facts.status === "open"
      ? []
      : [paymentEntry(common, order, facts, wanted)]),
    ...refundEntries(common, facts.refunds),
    ...disputeEntries(common, facts.disputes),
  ]
}
