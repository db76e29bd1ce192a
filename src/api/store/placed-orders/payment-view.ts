import type { PaymentState } from "../../../workflows/order-payment/settle-order"

/** The record of an order's payment, as Query reads it. */
export type QueriedPayment = {
  state: PaymentState
  paid_at: string | Date | null
}

/** An invoice that can be downloaded. */
export type QueriedInvoice = { number: string; issued_at: string | Date }

/**
 * Where an order stands for the one who placed it, and what can be done: the
 * part of its page that changes by itself.
 */
export const presentPaymentView = (
  order: { status: string },
  payment: QueriedPayment | null,
  invoice: QueriedInvoice | null
) => {
  const isCanceled = order.status === "canceled"
  const state = payment?.state ?? "pending"

  return {
    payment_state:
      isCanceled && state === "pending" ? ("canceled" as const) : state,
    can_pay: !isCanceled && (state === "pending" || state === "failed"),
    has_invoice: invoice !== null,
  }
}

/** What the events of an order's page carry. */
export type PaymentView = ReturnType<typeof presentPaymentView>
