import type { MailEntry, MailPayment } from "./mail-payment"

/**
 * What a refund is: of everything that was paid, of the rest after earlier
 * ones, of a part, or of a payment that the shopper had made twice.
 */
export type RefundKind = "full" | "rest" | "part" | "duplicate"

/** What *money returned* says; amounts in minor units. */
export type RefundNotice = {
  kind: RefundKind
  amount_minor: number
  received_minor: number
  /** The number of the credit note that is attached, where there is one. */
  credit_note?: string | undefined
}

/**
 * What to tell about one refund.
 *
 * @param entries the ledger's entries under the refund's key
 */
export const refundNotice = (
  refund: Pick<MailEntry, "amount_minor">,
  entries: readonly Pick<MailEntry, "detail">[],
  payment: Pick<MailPayment, "received_minor" | "refunded_minor">
): RefundNotice => {
  const { amount_minor } = refund
  const { received_minor, refunded_minor } = payment
  const kind = ((): RefundKind => {
    if (entries.some(({ detail }) => detail === "duplicate_payment")) {
      return "duplicate"
    }
    if (amount_minor >= received_minor) return "full"
    return refunded_minor >= received_minor ? "rest" : "part"
  })()
  return { kind, amount_minor, received_minor }
}
