import { openAttention, type Attention } from "./attention"
import {
  CANCEL_REASONS,
  type CancelReason,
  type PaymentEntryFact,
} from "./entry"
import { booksOf, type ReferenceBook } from "./references"

export const PAYMENT_STATES = [
  "pending",
  "processing",
  "authorized",
  "paid",
  "partially_paid",
  "overpaid",
  "partially_refunded",
  "refunded",
  "failed",
  "expired",
  "canceled",
  "disputed",
] as const

/** Where the money of an order stands. */
export type PaymentState = (typeof PAYMENT_STATES)[number]

/** Goods may leave the house. */
export const SHIPPABLE_STATES: ReadonlySet<PaymentState> = new Set([
  "paid",
  "partially_refunded",
] as const)

/** A payment may still be made or arrive. */
export const UNFINISHED_STATES: readonly PaymentState[] = [
  "pending",
  "processing",
  "authorized",
  "failed",
]

/** Derived, never stored by hand. Amounts in minor units. */
export type DerivedPayment = {
  state: PaymentState
  /** Taken in all, before anything was given back. */
  received_minor: number
  /** Given back, on its way back, or lost in a dispute. */
  refunded_minor: number
  /** Held and not taken. */
  authorized_minor: number
  /** Still to be paid; 0 where nobody is asked to. */
  due_minor: number
  attention: Attention[]
  cancel_reason: CancelReason | null
  /**
   * All of it arrived, and not all went back: goods may leave the house. A part
   * may have been refunded before anybody here heard of the payment.
   */
  is_paid: boolean
}

// A person's decision says more than a clock's.
const STATE_OF_REASON: Record<CancelReason, PaymentState> = {
  staff: "canceled",
  shopper: "canceled",
  payment_failed: "failed",
  hold_expired: "expired",
}
const REASONS_BY_WEIGHT = [...CANCEL_REASONS].reverse()

// What was revived can be given up again by staff only: it has been paid.
const reasonIn = (
  entries: readonly PaymentEntryFact[]
): CancelReason | null => {
  const isRevived = entries.some(({ kind }) => kind === "revived")
  const reasons = entries
    .filter(({ kind }) => kind === "canceled")
    .map(({ external_id }) => external_id)
    .filter((reason) => !isRevived || reason === "staff")
  return REASONS_BY_WEIGHT.find((reason) => reasons.includes(reason)) ?? null
}

const stateOfMoney = (
  total: number,
  received: number,
  returned: number
): PaymentState => {
  const net = received - returned
  if (net === total) {
    return "paid"
  }
  if (net > total) {
    return "overpaid"
  }
  if (returned === 0) {
    return "partially_paid"
  }
  return net > 0 ? "partially_refunded" : "refunded"
}

const stateOfWaiting = (
  total: number,
  books: readonly ReferenceBook[]
): PaymentState => {
  const live = books.filter((book) => book.is_live)
  if (total === 0) {
    return "paid"
  }
  if (live.some((book) => book.authorized_minor > 0)) {
    return "authorized"
  }
  if (live.some((book) => book.kinds.has("processing"))) {
    return "processing"
  }
  const hasFailed = books.some((book) => book.kinds.has("failed"))
  return hasFailed && live.length === 0 ? "failed" : "pending"
}

const sumOf = (
  books: readonly ReferenceBook[],
  amount: (book: ReferenceBook) => number
): number => books.reduce((total, book) => total + amount(book), 0)

/**
 * The payment state of an order: a pure function of its total and its ledger.
 * The order of entries and repeated entries do not matter.
 *
 * Money decides before anything else, so that an order that was given up and
 * then paid after all says so; a cancellation shows only where no money came.
 *
 * @param total `amount_minor` in minor units, as frozen at placing
 */
export const derivePayment = (
  total: { amount_minor: number },
  entries: readonly PaymentEntryFact[]
): DerivedPayment => {
  const books = booksOf(entries)
  const paying = books.filter((book) => book.captured_minor > 0)
  const received_minor = sumOf(paying, (book) => book.captured_minor)
  const refunded_minor = sumOf(
    paying,
    (book) => book.refunded_minor + book.lost_minor
  )
  const cancel_reason = reasonIn(entries)

  const state = ((): PaymentState => {
    if (paying.some((book) => book.has_open_dispute)) {
      return "disputed"
    }
    if (received_minor > 0) {
      return stateOfMoney(total.amount_minor, received_minor, refunded_minor)
    }
    return cancel_reason
      ? STATE_OF_REASON[cancel_reason]
      : stateOfWaiting(total.amount_minor, books)
  })()

  const asksForMoney =
    (UNFINISHED_STATES.includes(state) && !cancel_reason) ||
    state === "partially_paid"
  return {
    state,
    received_minor,
    refunded_minor,
    authorized_minor: sumOf(books, (book) => book.authorized_minor),
    due_minor: asksForMoney
      ? Math.max(0, total.amount_minor - received_minor)
      : 0,
    attention: openAttention(entries, books, {
      net_minor: received_minor - refunded_minor,
      total_minor: total.amount_minor,
      canceled: cancel_reason !== null,
    }),
    cancel_reason,
    is_paid:
      state === "paid" ||
      (state === "partially_refunded" &&
        !cancel_reason &&
        received_minor >= total.amount_minor),
  }
}
