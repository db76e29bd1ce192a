import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, useQueryGraphStep } from "@medusajs/medusa/core-flows"

import { giveLockBack } from "../locking/give-lock-back"
import { ORDER_LOCK } from "./order-lock"
import { settleOrderWorkflow } from "./settle-order"
import { openHostedPaymentStep } from "./steps/open-hosted-payment"
import { orderPageUrlStep } from "./steps/order-page-url"

export const openPaymentWorkflowId = "open-payment"

const ORDER_FIELDS = [
  "id",
  "display_id",
  "email",
  "currency_code",
  // Core computes the totals of lines only along with the order's.
  "total",
  "canceled_at",
  "items.title",
  "items.quantity",
  "items.total",
  "shipping_methods.name",
  "shipping_methods.total",
  "payment_collections.id",
  "payment_collections.payment_sessions.id",
  "payment_collections.payment_sessions.provider_id",
  "payment_collections.payment_sessions.currency_code",
  "payment_collections.payment_sessions.amount",
  "payment_collections.payment_sessions.data",
  "payment_collections.payment_sessions.status",
  "payment_collections.payment_sessions.created_at",
]

/**
 * Leads a shopper to the payment page of their order. It settles first, under
 * the same lock, so that an order that has been paid meanwhile is never sent
 * to pay again.
 */
export const openPaymentWorkflow = createWorkflow(
  openPaymentWorkflowId,
  (input: { order_id: string }) => {
    acquireLockStep({
      key: input.order_id,
      timeout: ORDER_LOCK.timeout,
      ttl: ORDER_LOCK.ttl,
    })

    const settled = settleOrderWorkflow.runAsStep({ input })
    const orders = useQueryGraphStep({
      entity: "order",
      fields: ORDER_FIELDS,
      filters: { id: input.order_id },
    }).config({ name: "find-order-to-pay" })
    const payments = useQueryGraphStep({
      entity: "order_payment",
      fields: ["hold_until"],
      filters: { order_id: input.order_id },
    }).config({ name: "find-hold" })
    const order_page_url = orderPageUrlStep({ order_id: input.order_id })

    const redirect_url = openHostedPaymentStep(
      transform(
        { orders, payments, order_page_url, settled },
        ({ orders, payments, order_page_url, settled }) => ({
          order: orders.data[0],
          hold_until: payments.data[0]?.hold_until ?? null,
          order_page_url,
          settled,
        })
      )
    )

    giveLockBack(input.order_id)

    return new WorkflowResponse(
      transform({ redirect_url, settled }, ({ redirect_url, settled }) => ({
        redirect_url,
        payment_state: settled.state,
      }))
    )
  }
)
