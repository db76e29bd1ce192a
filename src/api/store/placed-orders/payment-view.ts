import type { DocumentsState } from "../../../workflows/invoice/access/documents-state"
import type { PaymentState } from "../../../workflows/order-payment/settle-order"

/** Why an order was given up; null when nobody knows. */
export type CancelReason =
  "hold_expired" | "payment_failed" | "shopper" | "staff"

/** The record of an order's payment as Query reads it; amounts in minor units. */
export type QueriedPayment = {
  state: PaymentState
  total_minor: number
  paid_at: string | Date | null
  hold_until: string | Date | null
  due_minor: number
  received_minor: number
  refunded_minor: number
  cancel_reason: CancelReason | null
}

/** An invoice that can be downloaded. */
export type QueriedInvoice = { number: string; issued_at: string | Date }

/** Invoices and credit notes; a `file_id` says that one can be downloaded. */
export type QueriedDocuments = {
  found: readonly { kind: string; file_id: string | null }[]
  state: DocumentsState
}

const PAYABLE: ReadonlySet<PaymentState> = new Set(["pending", "failed"])
const CANCELABLE: ReadonlySet<PaymentState> = new Set([
  "pending",
  "failed",
  "authorized",
])

// For the moment between core's cancellation and the ledger's.
const UNDECIDED: ReadonlySet<PaymentState> = new Set([
  "pending",
  "processing",
  "authorized",
])

/**
 * Where an order stands for the one who placed it, and what can be done: the
 * part of its page that changes by itself. Amounts in minor units.
 */
export const presentPaymentView = (
  order: { status: string },
  payment: QueriedPayment | null,
  { found, state: documentsState }: QueriedDocuments
) => {
  const ready = found.filter(({ file_id }) => file_id !== null)
  const isCanceled = order.status === "canceled"
  const state = payment?.state ?? "pending"

  return {
    payment_state:
      isCanceled && UNDECIDED.has(state) ? ("canceled" as const) : state,
    can_pay: !isCanceled && PAYABLE.has(state),
    can_cancel: !isCanceled && CANCELABLE.has(state),
    cancel_reason: isCanceled ? (payment?.cancel_reason ?? null) : null,
    hold_until: isCanceled ? null : (payment?.hold_until ?? null),
    due_minor: Number(payment?.due_minor ?? 0),
    received_minor: Number(payment?.received_minor ?? 0),
    refunded_minor: Number(payment?.refunded_minor ?? 0),
    has_invoice: ready.some(({ kind }) => kind === "invoice"),
    documents_ready: ready.length,
    documents_state: documentsState,
  }
}

/** What the events of an order's page carry. */
export type PaymentView = ReturnType<typeof presentPaymentView>
