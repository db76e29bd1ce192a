/** An event, with the body that its webhook carries. */
export type SandboxEvent = {
  id: string
  body: { id: string; type: string; data: { object: { id: string } } }
}

/** One delivery of an event to the shop's webhook. */
export type Delivery = { at: number; status: number; error: string | null }

/** A refund at Stripe; amounts in minor units. */
export type SandboxRefund = {
  id: string
  amount: number
  status: "pending" | "succeeded" | "failed"
  metadata: Record<string, string>
}

/** A dispute at Stripe; amount in minor units. */
export type SandboxDispute = {
  id: string
  amount: number
  reason: string
  status: string
}

/** A charge at Stripe; amounts in minor units. */
export type SandboxCharge = {
  id: string
  amount: number
  amount_captured: number
  amount_refunded: number
  captured: boolean
  currency: string
  disputed: boolean
  payment_intent: string
  status: "succeeded" | "pending" | "failed"
}

/** Money at Stripe, in minor units. */
export type SandboxMoney = {
  /** Held, to be captured. */
  authorized: number
  /** Taken, in all; refunds and disputes are not deducted. */
  captured: number
  /** Given back or on its way back; failed refunds are not counted. */
  refunded: number
  /** Withdrawn by disputes that are open. */
  disputed: number
  /** Withdrawn by disputes that are lost. */
  lost: number
}

/** One hosted page of an order, and the money of its payment. */
export type SandboxPayment = SandboxMoney & {
  session: string
  session_status: "open" | "complete" | "expired"
  payment_status: "paid" | "unpaid" | "no_payment_required"
  payment_intent: string | null
  intent_status: string | null
  charge: string | null
  currency: string
  refunds: SandboxRefund[]
  disputes: SandboxDispute[]
}

/** What Stripe holds of one order, by its `client_reference_id`. */
export type SandboxOrder = SandboxMoney & {
  reference: string
  payments: SandboxPayment[]
}

/** What is not as usual in a delivery. */
export type SandboxSending = {
  changes?: Record<string, unknown>
  /** Whole seconds since the epoch. */
  timestamp?: number
}

/** How webhooks come; what is left out stays as it is. */
export type SandboxWebhookMode = {
  enabled?: boolean
  /** How often each event is sent, all at once. */
  duplicates?: number
  /** "reversed": held until none came for `hold_ms`, then newest first. */
  order?: "any" | "reversed"
  hold_ms?: number
  delay_ms?: number
  /** Types that are never sent: "charge.*", "*". */
  drop?: string[]
}

/** What API calls meet; see the table in sandbox/stripe/README.md. */
export type SandboxFault = {
  /** The beginning of the path; "*" stands for one segment. */
  path: string
  method?: "GET" | "POST"
  /** 0 = the connection breaks. */
  status?: number
  /** The call acts, and only its answer is lost. */
  after?: boolean
  delay_ms?: number
  /** Whether a delayed call acts at once (the default) or late. */
  acts?: "before_delay" | "after_delay"
  times?: number
}
