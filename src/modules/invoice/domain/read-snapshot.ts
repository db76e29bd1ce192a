import type { InvoiceSnapshot } from "./snapshot"

type Before = "cause" | "corrects" | "reason" | "supplied_on" | "notices"

/** What invoices said before there were credit notes. */
type FirstSnapshot = Omit<InvoiceSnapshot, "schema" | "payment" | Before> & {
  schema: 1
  payment: { status: "paid"; paid_at: string }
}

/** A snapshot as it lies in the database: of this form or of an earlier one. */
export type StoredSnapshot = InvoiceSnapshot | FirstSnapshot

/**
 * An issued document in the form of today. What is stored stays as it was, and
 * so does its hash.
 */
export const readSnapshot = (stored: StoredSnapshot): InvoiceSnapshot =>
  stored.schema === 2
    ? stored
    : {
        ...stored,
        schema: 2,
        cause: "order",
        corrects: null,
        reason: null,
        buyer: { ...stored.buyer, vat_id: null },
        supplied_on: null,
        notices: [],
        payment: {
          ...stored.payment,
          due_on: null,
          method: null,
          reference: null,
        },
      }
