/** Where a snapshot lacks something without which EN 16931 allows no XML. */
export type EInvoiceFault = {
  /** Path into the snapshot: "seller.vat_id". */
  field: string
  /** The rule's name in EN 16931, e.g. "BR-S-02". */
  rule: string
  /** What is wrong, and what to do about it. */
  message: string
}

/** A value, or every reason why there is none. */
export type EInvoiceResult<T> =
  { ok: true; value: T } | { ok: false; faults: EInvoiceFault[] }

/** The faults in one line, for people. */
export const describeFaults = (faults: readonly EInvoiceFault[]): string =>
  faults
    .map(({ field, rule, message }) => `${field}: ${message} (${rule})`)
    .join("; ")
