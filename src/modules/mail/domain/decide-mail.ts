import { isLedgerEvent, ledgerKindOf, type OrderMailEvent } from "./mail-event"
import type { MailOrder } from "./mail-order"
import type { MailEntry, MailPayment } from "./mail-payment"

/** Old news is not mailed: nothing that happened longer ago, in milliseconds. */
export const newsWindowMs = 72 * 60 * 60 * 1_000

/** Why a mail is not to be sent. */
export type NoMailReason =
  | "no-address"
  | "no-payment-record"
  | "too-old"
  | "canceled"
  | "not-paid"
  | "not-in-ledger"
  | "not-canceled"
  | "refund-failed"
  | "not-corrected"

export type MailDecision =
  { send: true; recipient: string } | { send: false; reason: NoMailReason }

/** What is known about an order when a mail is decided on. */
export type MailFacts = {
  order: Pick<MailOrder, "email" | "created_at" | "status">
  payment: MailPayment | undefined
  /** The ledger's entries about the mail's topic. */
  entries: readonly MailEntry[]
  /** When the invoice was issued whose cause is the mail's topic. */
  corrected_at?: Date | null
}

/**
 * Whether an event of an order is worth a mail at `now`.
 *
 * Orders that did not come through the shop's own checkout (imported, drawn up
 * by staff) have no payment record and are left alone. A bank debit may take
 * longer than the window, so a payment's age counts from when it arrived, a
 * refund's from when the shop learned of it, and an edit's from its invoice.
 */
export const decideMail = (
  event: OrderMailEvent,
  { order, payment, entries, corrected_at }: MailFacts,
  now: Date
): MailDecision => {
  const no = (reason: NoMailReason): MailDecision => ({ send: false, reason })
  if (!order.email) return no("no-address")
  if (!payment) return no("no-payment-record")
  const entry = entryOf(event, entries)
  const hindrance = HINDRANCES[event]({
    order,
    payment,
    entries,
    entry,
    corrected_at,
  })
  if (hindrance) return no(hindrance)
  const happenedAt =
    entry?.created_at ??
    (event === "order-corrected" ? corrected_at : null) ??
    (event === "payment-received" ? payment.paid_at : null) ??
    order.created_at
  return now.getTime() - happenedAt.getTime() > newsWindowMs
    ? no("too-old")
    : { send: true, recipient: order.email }
}

/** The entry that tells of an event; undefined for events of no entry. */
export const entryOf = (
  event: OrderMailEvent,
  entries: readonly MailEntry[]
): MailEntry | undefined =>
  isLedgerEvent(event)
    ? entries.find(({ kind }) => kind === ledgerKindOf[event])
    : undefined

type Situation = MailFacts & {
  payment: MailPayment
  entry: MailEntry | undefined
}

const isCanceled = ({ order }: Situation): boolean =>
  order.status === "canceled"

const HINDRANCES: Record<
  OrderMailEvent,
  (s: Situation) => NoMailReason | null
> = {
  "order-placed": (situation) => (isCanceled(situation) ? "canceled" : null),
  // Paid twice or refunded in part is paid all the same: the invoice goes out.
  "payment-received": (situation) => {
    const { payment } = situation
    if (!payment.paid_at) return "not-paid"
    return isCanceled(situation) || payment.state === "refunded"
      ? "canceled"
      : null
  },
  // Late money may have brought the order back before the mail went out.
  "order-canceled": (situation) => {
    const { entry, payment } = situation
    if (!entry) return "not-in-ledger"
    return isCanceled(situation) && payment.cancel_reason === entry.external_id
      ? null
      : "not-canceled"
  },
  "order-refunded": ({ entry, entries }) => {
    if (!entry) return "not-in-ledger"
    const failed = entries.some(({ kind }) => kind === "refund_failed")
    return failed ? "refund-failed" : null
  },
  // What a cancelled order gets back is told with its cancellation.
  "order-corrected": (situation) => {
    if (!situation.corrected_at) return "not-corrected"
    return isCanceled(situation) ? "canceled" : null
  },
}
