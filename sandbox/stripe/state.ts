import type { LaterFate } from "./domain/test-cards"
import type { KeptCard } from "./resources/payment-method"
import type {
  CaptureMethod,
  ChargeResource,
  CouponResource,
  DisputeResource,
  EventResource,
  LineItemResource,
  PaymentIntentResource,
  PaymentMethodResource,
  RefundResource,
  SessionResource,
} from "./resources/types"
import { NORMAL_MODE, type WebhookMode } from "./webhooks/mode"

/** What a session's payment intent will carry once a shopper pays. */
export interface IntentTemplate {
  capture_method: CaptureMethod
  metadata: Record<string, string>
  description: string | null
  receipt_email: string | null
  shipping: Record<string, unknown> | null
  statement_descriptor: string | null
  statement_descriptor_suffix: string | null
}

/** A bank debit under way: settled by time, or by the test control. */
export interface PendingDebit {
  due_at_ms: number
  outcome: "succeeded" | "failed"
}

/** What time brings to a refund; "referenced" = the bank names a reference. */
export interface PendingRefund {
  due_at_ms: number
  outcome: "succeeded" | "failed" | "referenced"
}

/** What the sandbox knows about a session beyond Stripe's own resource. */
export interface Checkout {
  intent: IntentTemplate
  shipping_label: string | null
  discount_label: string | null
  payer: { name: string | null; email: string | null }
  /** The card whose 3-D Secure step is open. */
  authenticating: KeptCard | null
  debit: PendingDebit | null
  /** What the means of payment brings after the payment. */
  later: LaterFate
  tampered_from: { amount_total: number; currency: string } | null
}

/** One attempt at handing an event to the webhook endpoint. */
export interface DeliveryAttempt {
  at: string
  status: number | null
  error: string | null
}

/** Where the delivery of one event stands; `next_at_ms` null = no more. */
export interface Delivery {
  attempts: DeliveryAttempt[]
  /** How often it was tried in vain; tells how long to wait next. */
  rounds: number
  next_at_ms: number | null
  delivered: boolean
}

/** The kept answer to a request that carried an idempotency key. */
export interface IdempotentAnswer {
  fingerprint: string
  status: number
  body: string
  request_id: string
  created: number
}

/** Everything the sandbox keeps, as it stands in the state file. */
export interface SandboxState {
  version: 1
  sessions: Record<string, SessionResource>
  line_items: Record<string, LineItemResource[]>
  checkouts: Record<string, Checkout>
  payment_intents: Record<string, PaymentIntentResource>
  /** The session that an intent was made for, by the intent's id. */
  intent_sessions: Record<string, string>
  payment_methods: Record<string, PaymentMethodResource>
  charges: Record<string, ChargeResource>
  refunds: Record<string, RefundResource>
  pending_refunds: Record<string, PendingRefund>
  disputes: Record<string, DisputeResource>
  coupons: Record<string, CouponResource>
  events: Record<string, EventResource>
  deliveries: Record<string, Delivery>
  idempotency: Record<string, IdempotentAnswer>
  webhooks: WebhookMode
}

/** A sandbox in which nothing has happened yet. */
export const emptyState = (): SandboxState => ({
  version: 1,
  sessions: {},
  line_items: {},
  checkouts: {},
  payment_intents: {},
  intent_sessions: {},
  payment_methods: {},
  charges: {},
  refunds: {},
  pending_refunds: {},
  disputes: {},
  coupons: {},
  events: {},
  deliveries: {},
  idempotency: {},
  webhooks: { ...NORMAL_MODE },
})

const FIELDS: readonly string[] = ["version", "webhooks"]

/** Whether a field of the state is a table of entries by id. */
export const isTable = (field: string): boolean => !FIELDS.includes(field)

const DAY = 24 * 60 * 60

const younger = <T>(
  entries: Record<string, T>,
  isYoung: (entry: T) => boolean
): Record<string, T> =>
  Object.fromEntries(Object.entries(entries).filter(([, e]) => isYoung(e)))

const intentSessions = (
  sessions: SandboxState["sessions"]
): Record<string, string> =>
  Object.fromEntries(
    Object.values(sessions).flatMap(({ id, payment_intent: intent }) =>
      intent ? [[intent, id]] : []
    )
  )

/**
 * A state as a start finds it, without what Stripe forgets too: events after
 * 30 days, answers to idempotency keys after one.
 *
 * @param now seconds since the epoch.
 */
export const atStart = (state: SandboxState, now: number): SandboxState => {
  const events = younger(state.events, (e) => e.created > now - 30 * DAY)
  return {
    ...state,
    intent_sessions: intentSessions(state.sessions),
    events,
    deliveries: Object.fromEntries(
      Object.entries(state.deliveries).filter(([id]) => id in events)
    ),
    idempotency: younger(state.idempotency, (a) => a.created > now - DAY),
  }
}
