/**
 * The fields of Stripe's resources that the sandbox reads or changes. The
 * builders beside this file add the rest, so that answers are complete.
 */
export interface Resource {
  id: string
  object: string
  created: number
  [field: string]: unknown
}

export type SessionStatus = "open" | "complete" | "expired"
export type PaymentStatus = "unpaid" | "paid" | "no_payment_required"

export interface Address {
  city: string | null
  country: string | null
  line1: string | null
  line2: string | null
  postal_code: string | null
  state: string | null
}

export interface SessionResource extends Resource {
  object: "checkout.session"
  amount_subtotal: number
  amount_total: number
  cancel_url: string | null
  client_reference_id: string | null
  currency: string
  custom_text: { submit: { message: string } | null; [field: string]: unknown }
  customer_details: Record<string, unknown> | null
  customer_email: string | null
  expires_at: number
  locale: string | null
  metadata: Record<string, string>
  payment_intent: string | null
  payment_method_types: string[]
  payment_status: PaymentStatus
  status: SessionStatus
  success_url: string
  total_details: {
    amount_discount: number
    amount_shipping: number
    amount_tax: number
  }
  url: string | null
}

export interface LineItemResource {
  id: string
  object: "item"
  amount_discount: number
  amount_subtotal: number
  amount_tax: number
  amount_total: number
  currency: string
  description: string
  quantity: number
  [field: string]: unknown
}

export type IntentStatus =
  | "requires_payment_method"
  | "requires_action"
  | "processing"
  | "requires_capture"
  | "succeeded"
  | "canceled"

export type CaptureMethod = "automatic" | "automatic_async" | "manual"

export interface PaymentIntentResource extends Resource {
  object: "payment_intent"
  amount: number
  amount_capturable: number
  amount_received: number
  canceled_at: number | null
  cancellation_reason: string | null
  capture_method: CaptureMethod
  currency: string
  last_payment_error: Record<string, unknown> | null
  latest_charge: string | null
  metadata: Record<string, string>
  next_action: Record<string, unknown> | null
  payment_method: string | null
  processing: Record<string, unknown> | null
  statement_descriptor: string | null
  statement_descriptor_suffix: string | null
  status: IntentStatus
}

export interface PaymentMethodResource extends Resource {
  object: "payment_method"
  type: string
  billing_details: Record<string, unknown>
}

export interface ChargeResource extends Resource {
  object: "charge"
  amount: number
  amount_captured: number
  amount_refunded: number
  captured: boolean
  currency: string
  disputed: boolean
  failure_code: string | null
  failure_message: string | null
  outcome: Record<string, unknown> | null
  paid: boolean
  payment_intent: string
  payment_method_details: {
    type: string
    card?: {
      brand: string
      /** When an uncaptured authorization ends, in seconds. */
      capture_before?: number
      [field: string]: unknown
    }
    [field: string]: unknown
  }
  refunded: boolean
  status: "succeeded" | "pending" | "failed"
}

export interface RefundResource extends Resource {
  object: "refund"
  amount: number
  charge: string
  currency: string
  destination_details: Record<string, unknown> & { type: string }
  /** Only once it has failed. */
  failure_balance_transaction?: string
  failure_reason?: string
  metadata: Record<string, string>
  payment_intent: string
  /** Only while it is pending. */
  pending_reason?: string
  reason: string | null
  status: "succeeded" | "pending" | "failed"
}

/** A movement on the shop's balance; amounts in minor units, signed. */
export interface BalanceTransactionResource extends Resource {
  object: "balance_transaction"
  amount: number
  fee: number
  net: number
}

export type DisputeStatus =
  | "warning_needs_response"
  | "warning_under_review"
  | "warning_closed"
  | "needs_response"
  | "under_review"
  | "won"
  | "lost"

export interface DisputeResource extends Resource {
  object: "dispute"
  amount: number
  /** Money withdrawn, and then reinstated. */
  balance_transactions: BalanceTransactionResource[]
  charge: string
  currency: string
  evidence_details: {
    has_evidence: boolean
    submission_count: number
    [field: string]: unknown
  }
  is_charge_refundable: boolean
  payment_intent: string
  reason: string
  status: DisputeStatus
}

export interface CouponResource extends Resource {
  object: "coupon"
  amount_off: number | null
  currency: string | null
  name: string | null
  percent_off: number | null
  times_redeemed: number
}

export interface EventResource extends Resource {
  object: "event"
  data: { object: Record<string, unknown> }
  pending_webhooks: number
  request: { id: string | null; idempotency_key: string | null }
  type: string
}
