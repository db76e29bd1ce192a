import { type EntryKind, type PaymentEntryFact } from "./payment-state"

/**
 * The order as it was placed; `total_minor` in minor units. `closed` orders
 * (canceled before any payment) take no money any more.
 */
export type PlacedTotal = {
  order_id: string
  total_minor: number
  currency_code: string
  closed: boolean
}

/** The part of a payment service's answer that is judged. */
export type PaymentFacts = {
  reference: string
  order_id: string | null
  status: "open" | "processing" | "paid" | "failed" | "expired"
  received_minor: number
  currency_code: string
}

const KIND_OF: Record<PaymentFacts["status"], EntryKind> = {
  open: "requested",
  processing: "processing",
  paid: "captured",
  failed: "failed",
  expired: "expired",
}

const misfit = (order: PlacedTotal, facts: PaymentFacts): string | null => {
  if (facts.order_id !== order.order_id) {
    return "foreign_order"
  }
  if (facts.currency_code.toLowerCase() !== order.currency_code.toLowerCase()) {
    return "currency_differs"
  }
  if (order.closed) {
    return "order_canceled"
  }
  return facts.received_minor === order.total_minor ? null : "amount_differs"
}

/**
 * Turns what the payment service says into one entry of the ledger.
 *
 * Money counts as `captured` only if order, currency and amount are exactly
 * those of the placed order; any other money is a `mismatch` that names what
 * differs and never pays the order (fault table 10 and 11).
 */
export const judgePayment = (
  order: PlacedTotal,
  facts: PaymentFacts
): PaymentEntryFact => {
  const reason = facts.status === "paid" ? misfit(order, facts) : null

  return {
    reference: facts.reference,
    kind: reason ? "mismatch" : KIND_OF[facts.status],
    amount_minor:
      facts.status === "paid" ? facts.received_minor : order.total_minor,
    currency_code: facts.currency_code.toLowerCase(),
    detail: reason,
  }
}
