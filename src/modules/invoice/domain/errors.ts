/** Why an invoice is not issued. A wrong invoice is worse than none. */
export type InvoiceError =
  | { code: "seller_missing"; message: string }
  | { code: "order_empty"; message: string }
  | {
      code: "totals_mismatch"
      message: string
      /** What the order costs, and what the order's lines add up to. */
      paid_minor: number
      computed_minor: number
    }

export type Result<T> =
  { ok: true; value: T } | { ok: false; error: InvoiceError }

/** Code of the error where an order's documents are others by now. */
export const DOCUMENTS_MOVED = "documents_moved"
