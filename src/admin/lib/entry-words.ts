import { formatMinorUnits } from "../../shared/money"
import { ATTENTION_WORDS, type Badge } from "./payment-words"
import type { Actor, EntryKind, PaymentEntry } from "./payment-types"

type Words = { title: string; color: Badge["color"] }

const KINDS: Record<EntryKind, Words> = {
  requested: { title: "Payment page opened", color: "grey" },
  processing: { title: "Payment is on its way", color: "blue" },
  authorized: { title: "Money held", color: "blue" },
  captured: { title: "Payment received", color: "green" },
  failed: { title: "Payment failed", color: "red" },
  expired: { title: "Payment page ran out", color: "grey" },
  voided: { title: "Held money released", color: "grey" },
  void_failed: { title: "Held money could not be released", color: "red" },
  capture_requested: { title: "Capture asked for", color: "grey" },
  capture_failed: { title: "Capture failed", color: "red" },
  capture_due: { title: "Held money will be let go soon", color: "orange" },
  refund_requested: { title: "Refund asked for", color: "grey" },
  refunded: { title: "Refunded", color: "green" },
  refund_failed: { title: "Refund failed", color: "red" },
  dispute_opened: { title: "Dispute opened", color: "red" },
  dispute_won: { title: "Dispute won", color: "green" },
  dispute_lost: { title: "Dispute lost", color: "red" },
  mismatch: { title: "Money that does not fit arrived", color: "red" },
  canceled: { title: "Order canceled", color: "grey" },
  revived: { title: "Order taken up again", color: "green" },
  acknowledged: { title: "Marked as handled", color: "grey" },
}

const CANCELED: Record<string, string> = {
  hold_expired: "It was not paid in time.",
  payment_failed: "Its payment failed.",
  shopper: "The customer wished so.",
  staff: "Staff wished so.",
}

const DETAILS: Record<string, string> = {
  amount_differs: ATTENTION_WORDS.amount_differs.matter,
  currency_differs: ATTENTION_WORDS.currency_differs.matter,
  foreign_order: ATTENTION_WORDS.foreign_order.matter,
  duplicate_payment: "The order was paid twice.",
  order_canceled: "The order had been canceled.",
}

const GIVES_AWAY: readonly EntryKind[] = ["refunded", "dispute_lost"]
const HAS_NO_AMOUNT: readonly EntryKind[] = [
  "canceled",
  "revived",
  "acknowledged",
]

const isKind = (text: string): text is EntryKind => Object.hasOwn(KINDS, text)

// `acknowledged` names its entry as "kind:external id"; what was received is
// looked after only where its amount differs.
const handled = (externalId: string): string | null => {
  const [kind = ""] = externalId.split(":")
  if (kind === "captured") {
    return DETAILS.amount_differs ?? null
  }
  return isKind(kind) ? `${KINDS[kind].title}.` : null
}

// The service's reasons are codes; staff's notes are sentences.
const plain = (detail: string): string =>
  DETAILS[detail] ??
  (/^[a-z]+(_[a-z]+)+$/.test(detail) ? detail.replaceAll("_", " ") : detail)

const explain = (entry: PaymentEntry): string | null => {
  if (entry.kind === "canceled") {
    return CANCELED[entry.external_id] ?? null
  }
  if (entry.kind === "acknowledged") {
    return handled(entry.external_id)
  }
  return entry.detail ? plain(entry.detail) : null
}

const amountOf = (entry: PaymentEntry): string | null => {
  if (HAS_NO_AMOUNT.includes(entry.kind) || entry.amount_minor === 0) {
    return null
  }
  const amount = formatMinorUnits(entry.amount_minor, entry.currency_code)
  return GIVES_AWAY.includes(entry.kind) ? `−${amount}` : amount
}

/** A line of the ledger as staff read it. */
export const entryWords = (
  entry: PaymentEntry
): Words & { amount: string | null; detail: string | null } => ({
  ...KINDS[entry.kind],
  amount: amountOf(entry),
  detail: explain(entry),
})

const ACTORS: Record<Actor["type"], string> = {
  shopper: "Customer",
  staff: "Staff",
  service: "Payment service",
  shop: "Shop, by itself",
}

/** Who did it: a member of staff by name, others by what they are. */
export const actorWords = (actor: Actor): string =>
  actor.name ?? ACTORS[actor.type]
