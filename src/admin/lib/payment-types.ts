/** Where the money of an order stands. */
export type PaymentState =
  | "pending"
  | "processing"
  | "authorized"
  | "paid"
  | "partially_paid"
  | "overpaid"
  | "partially_refunded"
  | "refunded"
  | "failed"
  | "expired"
  | "canceled"
  | "disputed"

/** What staff should look after. */
export type AttentionCode =
  | "amount_differs"
  | "currency_differs"
  | "foreign_order"
  | "dispute_opened"
  | "dispute_lost"
  | "refund_failed"
  | "void_failed"
  | "capture_failed"
  | "capture_due"

/** What a line of the ledger says. */
export type EntryKind =
  | "requested"
  | "processing"
  | "authorized"
  | "captured"
  | "failed"
  | "expired"
  | "voided"
  | "void_failed"
  | "capture_requested"
  | "capture_failed"
  | "capture_due"
  | "refund_requested"
  | "refunded"
  | "refund_failed"
  | "dispute_opened"
  | "dispute_won"
  | "dispute_lost"
  | "mismatch"
  | "canceled"
  | "revived"
  | "acknowledged"

/** One open matter of an order; `entry_id` is the ledger's line behind it. */
export type Attention = {
  code: AttentionCode
  reference: string
  external_id: string
  /** In minor units of `currency_code`. */
  amount_minor: number
  currency_code: string
  entry_id: string | null
  since: string | null
  service_url: string | null
}

/** Who did something; `name` is known of staff. */
export type Actor = {
  type: "shopper" | "staff" | "service" | "shop"
  name: string | null
}

/** A line of the ledger; the amount in minor units of `currency_code`. */
export type PaymentEntry = {
  id: string
  kind: EntryKind
  reference: string
  external_id: string
  amount_minor: number
  currency_code: string
  detail: string | null
  actor: Actor
  happened_at: string
  service_url: string | null
}

/** The money of one order; amounts in minor units of `currency_code`. */
export type OrderPayment = {
  state: PaymentState
  currency_code: string
  total_minor: number
  received_minor: number
  refunded_minor: number
  authorized_minor: number
  due_minor: number
  paid_at: string | null
  hold_until: string | null
  attention: Attention[]
  can_capture_minor: number
  can_refund_minor: number
  can_cancel: boolean
  service_url: string | null
  entries: PaymentEntry[]
}

/** A row of the list of payments; amounts in minor units. */
export type ListedPayment = {
  order_id: string
  display_id: number | null
  email: string | null
  state: PaymentState
  currency_code: string
  total_minor: number
  received_minor: number
  refunded_minor: number
  attention: Attention[]
  created_at: string
  hold_until: string | null
}
