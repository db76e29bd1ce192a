/** Why an invoice is not issued. A wrong invoice is worse than none. */
export type InvoiceError =
  | { code: "seller_missing"; message: string }
  | { code: "order_empty"; message: string }
  | {
      code: "totals_mismatch"
      message: string
      /** What the order and its payment say, and what its lines add up to. */
      expected_minor: number
      paid_minor: number
      computed_minor: number
    }

export type Result<T> =
  { ok: true; value: T } | { ok: false; error: InvoiceError }
