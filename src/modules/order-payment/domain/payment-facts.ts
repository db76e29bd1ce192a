/**
 * What the payment service itself says of one hosted payment, at the time of
 * asking. All amounts in minor units of `currency_code`.
 */
export type PaymentFacts = {
  /** Its id of the hosted payment. */
  reference: string
  /** The order it was made for, as the service kept it. */
  order_id: string | null
  /**
   * `processing`: on its way (delayed methods); `authorized`: held, to be
   * captured; `voided`: held once and given up.
   */
  status:
    | "open"
    | "processing"
    | "authorized"
    | "paid"
    | "failed"
    | "expired"
    | "voided"
  /** Taken; what was refunded since is not taken out. */
  received_minor: number
  /** Held and not taken. */
  authorized_minor: number
  currency_code: string
  refunds: RefundFacts[]
  disputes: DisputeFacts[]
}

/** One refund; `key` is ours, null for one made at the service. */
export type RefundFacts = {
  id: string
  key: string | null
  amount_minor: number
  status: "pending" | "succeeded" | "failed"
  detail: string | null
  /** ISO 8601. */
  happened_at: string | null
}

/** One dispute; an inquiry that may become one counts as open. */
export type DisputeFacts = {
  id: string
  amount_minor: number
  status: "open" | "won" | "lost"
  detail: string | null
  /** ISO 8601. */
  happened_at: string | null
}
