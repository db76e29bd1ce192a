import { ORDER_CAUSE } from "./build-draft"
import {
  keptMinor,
  openInvoices,
  refundsIn,
  type DocumentFacts,
  type IssuedDocument,
  type LedgerFact,
  type OrderEdit,
} from "./document-facts"
import type { CreditReason } from "./snapshot"

/** An invoice that is due. */
export type DueInvoice = { kind: "invoice"; cause: string }

/**
 * A credit note that is due.
 *
 * @property amount_minor null for all that is left of the invoice
 * @property returned_at when the money went back; null where none did
 */
export type DueCreditNote = {
  kind: "credit_note"
  cause: string
  corrects_id: string
  reason: CreditReason
  amount_minor: number | null
  returned_at: string | null
}

export type DueDocument = DueInvoice | DueCreditNote

// What earlier refunds took off an invoice that a correction has replaced.
const CARRIED = ":refunds"

/** The facts with what follows from them. */
type Standing = DocumentFacts & {
  gave_up: boolean
  kept_minor: number
  /** The newest invoice, and what is left of it. */
  latest: { invoice: IssuedDocument; left_minor: number }
  /** Refunds, without payments that came twice and went back. */
  refunds: LedgerFact[]
}

const has = (
  documents: readonly IssuedDocument[],
  kind: IssuedDocument["kind"],
  cause: string
): boolean =>
  documents.some((each) => each.kind === kind && each.cause === cause)

const isNews = (edit: OrderEdit, { invoice }: Standing["latest"]): boolean =>
  invoice.order_version === null
    ? edit.confirmed_at > invoice.issued_at
    : edit.version > invoice.order_version

const credit = (
  { latest }: Standing,
  due: Omit<DueCreditNote, "kind" | "corrects_id" | "returned_at">,
  returned_at: string | null = null
): DueCreditNote => ({
  kind: "credit_note",
  corrects_id: latest.invoice.id,
  ...due,
  amount_minor:
    due.amount_minor === latest.left_minor ? null : due.amount_minor,
  returned_at,
})

/** Late money brought an order back whose invoice had been credited. */
const revival = (facts: Standing): DueDocument | null => {
  const { documents, payment, gave_up, latest } = facts
  const revived = payment.entries.find(({ kind }) => kind === "revived")
  const wasCredited = documents.some(({ reason }) => reason === "cancellation")
  const isDue =
    revived && !gave_up && payment.paid_at && wasCredited && !latest.left_minor
  return isDue && !has(documents, "invoice", revived.id)
    ? { kind: "invoice", cause: revived.id }
    : null
}

/** An edited order: all of the invoice back, and a new one. */
const correction = (facts: Standing): DueDocument | null => {
  const { edits, latest, gave_up, kept_minor, payment } = facts
  const [newest] = edits
    .filter((edit) => isNews(edit, latest))
    .sort((a, b) => b.version - a.version)
  const wasFree = latest.invoice.total_minor === 0
  const isReturned = payment.paid_at !== null && kept_minor <= 0 && !wasFree
  if (!newest || gave_up || isReturned) {
    return null
  }
  const { id: cause } = newest
  if (latest.left_minor > 0) {
    return credit(facts, { cause, reason: "correction", amount_minor: null })
  }
  // All of it was taken back: by a correction that died here, or by a refund
  // that failed since.
  return { kind: "invoice", cause }
}

/** Refunds from before a correction lessen the new invoice as well. */
const carried = (facts: Standing): DueDocument | null => {
  const { documents, edits, latest, payment, gave_up, refunds } = facts
  const { invoice, left_minor } = latest
  const cause = `${invoice.cause}${CARRIED}`
  const isCorrection = edits.some(({ id }) => id === invoice.cause)
  if (!isCorrection || gave_up || !payment.paid_at) {
    return null
  }
  if (has(documents, "credit_note", cause)) {
    return null
  }
  const before = documents
    .filter(({ reason, corrects_id }) => reason === "refund" && corrects_id)
    .filter((note) => note.corrects_id !== invoice.id)
    .filter((note) => !note.cause.endsWith(CARRIED))
    .reduce((sum, { total_minor }) => sum + total_minor, 0)
  const uncredited = refunds
    .filter(({ id }) => !has(documents, "credit_note", id))
    .reduce((sum, { amount_minor }) => sum + amount_minor, 0)
  const amount = Math.min(before, left_minor - facts.kept_minor - uncredited)
  return amount > 0
    ? credit(facts, { cause, reason: "refund", amount_minor: amount })
    : null
}

/**
 * One credit note for each refund, unless a correction has taken it back
 * already. Where one has, it is the later refunds that are credited.
 */
const refund = (facts: Standing): DueDocument | null => {
  const { documents, latest, payment, gave_up, kept_minor } = facts
  if (!gave_up && !payment.paid_at) {
    return null // the whole price is still owed
  }
  const open = facts.refunds.filter(
    ({ id }) => !has(documents, "credit_note", id)
  )
  let excess = latest.left_minor - (gave_up ? 0 : kept_minor)
  let due: DueDocument | null = null
  for (const { id, amount_minor: wanted, happened_at } of open.toReversed()) {
    const amount_minor = Math.min(wanted, excess)
    if (amount_minor <= 0) {
      break
    }
    const reason = gave_up ? "cancellation" : "refund"
    due = credit(facts, { cause: id, reason, amount_minor }, happened_at)
    excess -= amount_minor
  }
  return due
}

/** What no refund has taken back of an order that was given up. */
const cancellation = (facts: Standing): DueDocument | null => {
  const { payment, gave_up, latest } = facts
  const { cancel_reason, entries } = payment
  const canceled = entries.find(
    ({ kind, external_id }) =>
      kind === "canceled" && external_id === cancel_reason
  )
  return gave_up && canceled && latest.left_minor > 0
    ? credit(facts, {
        cause: canceled.id,
        reason: "cancellation",
        amount_minor: null,
      })
    : null
}

const isDuplicate = (
  { external_id }: LedgerFact,
  entries: readonly LedgerFact[]
): boolean =>
  entries.some(
    (entry) =>
      entry.external_id === external_id && entry.detail === "duplicate_payment"
  )

/**
 * The document that an order lacks and gets next, or null when it has all: a
 * pure function of its money, its edits and the documents it has. Whoever
 * issues it and asks again until nothing is due has issued each once, in
 * whatever order events came and wherever a process died.
 *
 * For a paid order, invoices less credit notes come to what the shop keeps of
 * the money; for one that was given up, to nothing. A lost dispute is no
 * document by itself: the goods were supplied and the price is still owed (VAT
 * Directive, Art. 90, speaks of cancellation, refusal and price reduction).
 */
export const nextDocument = (facts: DocumentFacts): DueDocument | null => {
  const { payment, documents, issue_when } = facts
  const gave_up = payment.cancel_reason !== null
  const latest = openInvoices(documents).at(-1)
  if (!latest) {
    const isDue = payment.paid_at || (issue_when === "placed" && !gave_up)
    return isDue ? { kind: "invoice", cause: ORDER_CAUSE } : null
  }
  const standing: Standing = {
    ...facts,
    gave_up,
    latest,
    kept_minor: keptMinor(payment),
    refunds: refundsIn(payment.entries).filter(
      (entry) => gave_up || !isDuplicate(entry, payment.entries)
    ),
  }
  return (
    revival(standing) ??
    correction(standing) ??
    carried(standing) ??
    refund(standing) ??
    cancellation(standing)
  )
}
