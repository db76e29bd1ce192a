import type { CreditReason, DocumentKind } from "./snapshot"

/** An entry of the payment ledger, as far as documents care; minor units. */
export type LedgerFact = {
  id: string
  kind: string
  reference: string
  external_id: string
  amount_minor: number
  detail: string | null
  happened_at: string
}

/** How an order's money stands; amounts in minor units. */
export type PaymentFact = {
  paid_at: string | null
  received_minor: number
  /** Why the order was given up, or null while it lives. */
  cancel_reason: string | null
  /** Oldest first. */
  entries: readonly LedgerFact[]
}

/** A document that an order has. */
export type IssuedDocument = {
  id: string
  kind: DocumentKind
  cause: string
  corrects_id: string | null
  reason: CreditReason | null
  total_minor: number
  issued_at: string
  /** The order's version that an invoice tells; null where it does not say. */
  order_version: number | null
}

/** A change of an order's lines that was confirmed after it was placed. */
export type OrderEdit = { id: string; version: number; confirmed_at: string }

/** All that decides on which documents an order should have. */
export type DocumentFacts = {
  payment: PaymentFact
  /** In order of issue. */
  documents: readonly IssuedDocument[]
  edits: readonly OrderEdit[]
  issue_when: "paid" | "placed"
}

/** Money that went back to the shopper for good, oldest first. */
export const refundsIn = (entries: readonly LedgerFact[]): LedgerFact[] => {
  const nameOf = (entry: LedgerFact) =>
    `${entry.reference}:${entry.external_id}`
  const failed = new Set(
    entries.filter(({ kind }) => kind === "refund_failed").map(nameOf)
  )
  return entries.filter(
    (entry) => entry.kind === "refunded" && !failed.has(nameOf(entry))
  )
}

const sum = (amounts: readonly number[]): number =>
  amounts.reduce((total, amount) => total + amount, 0)

/**
 * What the shop has of the order's money, refunds taken out. Money that the
 * shopper's bank took back counts as kept: a lost dispute is no document.
 */
export const keptMinor = ({ received_minor, entries }: PaymentFact): number =>
  received_minor - sum(refundsIn(entries).map((entry) => entry.amount_minor))

/** What is left of each invoice after its credit notes. */
export const openInvoices = (
  documents: readonly IssuedDocument[]
): { invoice: IssuedDocument; left_minor: number }[] =>
  documents
    .filter(({ kind }) => kind === "invoice")
    .map((invoice) => ({
      invoice,
      left_minor:
        invoice.total_minor -
        sum(
          documents
            .filter(({ corrects_id }) => corrects_id === invoice.id)
            .map(({ total_minor }) => total_minor)
        ),
    }))
