import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  authorizePaymentSessionStep,
  capturePaymentWorkflow,
  emitEventStep,
  releaseLockStep,
  useQueryGraphStep,
} from "@medusajs/medusa/core-flows"

import { judgePayments } from "./judge-payments"
import { inspectPaymentsStep } from "./steps/inspect-payments"
import { recordPaymentEntriesStep } from "./steps/record-payment-entries"
import { requireBookedPaymentStep } from "./steps/require-booked-payment"

export const settleOrderWorkflowId = "settle-order"

export type { PaymentState } from "../../modules/order-payment/domain"

/** Emitted once per order, with `{ id: order_id }`. */
export const ORDER_PAID_EVENT = "order.paid"

const ORDER_FIELDS = [
  "id",
  "currency_code",
  "total",
  "canceled_at",
  "payment_collections.payment_sessions.id",
  "payment_collections.payment_sessions.provider_id",
  "payment_collections.payment_sessions.currency_code",
  "payment_collections.payment_sessions.amount",
  "payment_collections.payment_sessions.data",
  "payment_collections.payment_sessions.payment.id",
  "payment_collections.payment_sessions.payment.captured_at",
  "payment_collections.payment_sessions.payment.captures.amount",
]

/**
 * The one way in which an order becomes paid. Webhook, return page and sweep
 * all call it, any number of times: it asks the payment service what is true,
 * books the money in core, appends to the ledger and derives the state.
 */
export const settleOrderWorkflow = createWorkflow(
  settleOrderWorkflowId,
  (input: { order_id: string }) => {
    acquireLockStep({ key: input.order_id, timeout: 30, ttl: 120 })

    const orders = useQueryGraphStep({
      entity: "order",
      fields: ORDER_FIELDS,
      filters: { id: input.order_id },
      options: { throwIfKeyNotFound: true },
    }).config({ name: "find-order-to-settle" })

    const inspected = inspectPaymentsStep(
      transform({ input, orders }, ({ input, orders }) => ({
        order_id: input.order_id,
        sessions: (orders.data[0].payment_collections ?? []).flatMap(
          (collection: { payment_sessions?: never[] } | null) =>
            collection?.payment_sessions ?? []
        ),
      }))
    )
    const verdict = transform({ orders, inspected }, ({ orders, inspected }) =>
      judgePayments({ order: orders.data[0], inspected })
    )

    const payment = when("money-arrived", { verdict }, ({ verdict }) =>
      Boolean(verdict.capture_session_id)
    ).then(() =>
      authorizePaymentSessionStep({
        id: transform(
          { verdict },
          ({ verdict }) => verdict.capture_session_id ?? ""
        ),
      })
    )
    when("money-is-not-booked", { payment }, ({ payment }) =>
      Boolean(payment && !payment.captured_at)
    ).then(() => {
      capturePaymentWorkflow.runAsStep({
        input: {
          payment_id: transform(
            { payment },
            ({ payment }) => payment?.id ?? ""
          ),
        },
      })
    })

    requireBookedPaymentStep(
      transform({ verdict, payment }, ({ verdict, payment }) => ({
        session_id: verdict.capture_session_id,
        payment,
      }))
    )
    const recorded = recordPaymentEntriesStep(
      transform({ verdict }, ({ verdict }) => ({
        order: verdict.order,
        entries: verdict.entries,
      }))
    )
    when(
      "order-became-paid",
      { recorded },
      ({ recorded }) => recorded.became_paid
    ).then(() => {
      emitEventStep({
        eventName: ORDER_PAID_EVENT,
        data: { id: input.order_id },
      })
    })

    releaseLockStep({ key: input.order_id })

    return new WorkflowResponse(recorded)
  }
)
