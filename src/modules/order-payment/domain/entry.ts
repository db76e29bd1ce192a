export const ENTRY_KINDS = [
  "requested",
  "processing",
  "authorized",
  "captured",
  "failed",
  "expired",
  "voided",
  "void_failed",
  "capture_requested",
  "capture_failed",
  "capture_due",
  "refund_requested",
  "refunded",
  "refund_failed",
  "dispute_opened",
  "dispute_won",
  "dispute_lost",
  "mismatch",
  "canceled",
  "revived",
  "acknowledged",
] as const

/**
 * What can be said about the money of an order.
 *
 * Most kinds are about one reference (a hosted payment): asked for, on its
 * way, held, arrived, failed, run out, given up. `mismatch` is money in another
 * currency or of another order. `canceled`, `revived` are about the order
 * itself; their reference is the order's id. `acknowledged` notes that staff
 * have looked after another entry.
 */
export type EntryKind = (typeof ENTRY_KINDS)[number]

export const CANCEL_REASONS = [
  "hold_expired",
  "payment_failed",
  "shopper",
  "staff",
] as const

/** Why an order was given up; the `external_id` of its `canceled` entry. */
export type CancelReason = (typeof CANCEL_REASONS)[number]

/**
 * A row of the ledger. Together, `reference`, `kind` and `external_id` name a
 * fact, so that it is written once.
 *
 * @property external_id the refund's key, the dispute's id, the reason of a
 * cancellation; empty where a reference can have one such entry only
 * @property amount_minor minor units of `currency_code`
 * @property actor `shopper`, `service`, `shop`, or `staff:<user id>`
 * @property happened_at ISO 8601; when the payment service says so, its time
 */
export type PaymentEntryFact = {
  reference: string
  kind: EntryKind
  external_id: string
  amount_minor: number
  currency_code: string
  detail?: string | null
  actor?: string
  happened_at?: string | null
}

/** Names the fact that an `acknowledged` entry is about. */
export const acknowledgedName = (
  entry: Pick<PaymentEntryFact, "kind" | "external_id">
): string => `${entry.kind}:${entry.external_id}`
