import type { CancelReason, PaymentEntryFact } from "./entry"
import { derivePayment } from "./payment-state"
import { booksOf } from "./references"
import { refundableOf } from "./share-refund"

/** Money to give back by itself, under a key that names why. */
export type OwedReturn = {
  reference: string
  key: string
  amount_minor: number
  detail: "duplicate_payment" | "order_canceled"
}

/**
 * The money that no order can keep: what arrived for an order that was given
 * up and is not revived, and whole payments beyond the first that pays it.
 *
 * The keys are the same each time, so that each is given back once. A single
 * payment of a wrong amount is not touched: staff decide.
 *
 * @param order `canceled`: given up, and not to be revived
 */
export const returnsOwed = (
  order: { total_minor: number; canceled: boolean },
  entries: readonly PaymentEntryFact[]
): OwedReturn[] => {
  const kept = booksOf(entries)
    .map((book) => ({
      reference: book.reference,
      left: refundableOf(book),
      captured: book.captured_minor,
      disputed: book.has_open_dispute,
    }))
    .filter(({ left, disputed }) => left > 0 && !disputed)

  if (order.canceled) {
    return kept.map(({ reference, left }) => ({
      reference,
      key: `canceled-${reference}-${left}`,
      amount_minor: left,
      detail: "order_canceled" as const,
    }))
  }
  // The first whole payment, in the order of the ledger, stays.
  const first = entries.find(
    (entry) =>
      entry.kind === "captured" &&
      kept.some(({ reference }) => reference === entry.reference)
  )
  const keeps =
    kept.find(
      ({ reference, left }) =>
        reference === first?.reference && left >= order.total_minor
    ) ?? kept.find(({ left }) => left >= order.total_minor)

  return keeps
    ? kept
        .filter(
          ({ reference, captured, left }) =>
            reference !== keeps.reference && left === captured
        )
        .map(({ reference, left }) => ({
          reference,
          key: `duplicate-${reference}`,
          amount_minor: left,
          detail: "duplicate_payment" as const,
        }))
    : []
}

/**
 * Why an order without money should be given up now, or null.
 *
 * A payment that failed for good ends the wait at once; a page that ran out,
 * or money that was held and let go, ends it when the hold is over.
 *
 * @param hold_is_over the order's time to be paid has passed
 */
export const releaseReason = (
  order: { total_minor: number; hold_is_over: boolean },
  entries: readonly PaymentEntryFact[]
): CancelReason | null => {
  const { state, received_minor, cancel_reason } = derivePayment(
    { amount_minor: order.total_minor },
    entries
  )
  const isWaiting = state === "pending" || state === "failed"
  if (received_minor > 0 || cancel_reason) {
    return null
  }
  const books = booksOf(entries)
  if (isWaiting && books.some((book) => book.is_live)) {
    return null
  }
  if (state === "failed") {
    return "payment_failed"
  }
  const wasLetGo = books.some((book) => book.kinds.has("voided"))
  if (state === "pending" && (order.hold_is_over || wasLetGo)) {
    return "hold_expired"
  }
  return state === "processing" && order.hold_is_over ? "hold_expired" : null
}
