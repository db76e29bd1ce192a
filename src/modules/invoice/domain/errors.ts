/** Why an invoice is not issued. A wrong invoice is worse than none. */
export type InvoiceError =
  | { code: "seller_missing"; message: string }
  | { code: "order_empty"; message: string }
  | {
      code: "totals_mismatch"
      message: string
      /** What was paid, and what the order's lines add up to. */
      paid_minor: number
      computed_minor: number
    }

export type Result<T> =
  { ok: true; value: T } | { ok: false; error: InvoiceError }
