import type { ProviderWebhookPayload } from "@medusajs/framework/types"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { useQueryGraphStep } from "@medusajs/medusa/core-flows"

import { settleOrderWorkflow } from "./settle-order"
import { verifyPaymentEventStep } from "./steps/verify-payment-event"

export const receivePaymentEventWorkflowId = "receive-payment-event"

/**
 * A payment service's event: verified, then the order that it is about is
 * settled. An event is only a hint to look; its content decides nothing.
 *
 * If settling fails the workflow fails, the sender is told so, and sends the
 * event again.
 */
export const receivePaymentEventWorkflow = createWorkflow(
  receivePaymentEventWorkflowId,
  (input: ProviderWebhookPayload) => {
    const session_id = verifyPaymentEventStep(input)

    const sessions = useQueryGraphStep({
      entity: "payment_session",
      fields: ["id", "payment_collection.order.id"],
      filters: transform({ session_id }, ({ session_id }) => ({
        id: session_id ?? "none",
      })),
    }).config({ name: "find-session-of-event" })
    const order_id = transform(
      { sessions },
      ({ sessions }): string | null =>
        sessions.data[0]?.payment_collection?.order?.id ?? null
    )

    when("event-names-an-order", { order_id }, ({ order_id }) =>
      Boolean(order_id)
    ).then(() => {
      settleOrderWorkflow.runAsStep({
        input: {
          order_id: transform({ order_id }, ({ order_id }) => order_id ?? ""),
        },
      })
    })

    return new WorkflowResponse({ order_id })
  }
)
