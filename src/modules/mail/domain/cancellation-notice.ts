import type { MailPayment } from "./mail-payment"

export const cancelReasons = [
  "hold_expired",
  "payment_failed",
  "shopper",
  "staff",
] as const

/** Why an order was given up. */
export type CancelReason = (typeof cancelReasons)[number]

/** What *order cancelled* says; `returned_minor` is 0 if nothing was charged. */
export type CancellationNotice = {
  reason: CancelReason
  returned_minor: number
  /** The number of the credit note that is attached, where there is one. */
  credit_note?: string | undefined
}

/**
 * What to tell about a canceled order. What was paid and is not back yet goes
 * back as well: that is the shop's rule, so all that was received is named.
 */
export const cancellationNotice = (
  payment: Pick<MailPayment, "cancel_reason" | "received_minor">
): CancellationNotice => ({
  reason:
    cancelReasons.find((reason) => reason === payment.cancel_reason) ?? "staff",
  returned_minor: payment.received_minor,
})
