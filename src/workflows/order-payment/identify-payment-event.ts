import type { ProviderWebhookPayload } from "@medusajs/framework/types"
import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { useQueryGraphStep } from "@medusajs/medusa/core-flows"

import { verifyPaymentEventStep } from "./steps/verify-payment-event"

export const identifyPaymentEventWorkflowId = "identify-payment-event"

/**
 * Verifies a payment service's event and names the order it is about, or null.
 *
 * It does not settle the order itself: core's locks are skipped in a workflow
 * that runs inside another, and settling must hold its lock.
 */
export const identifyPaymentEventWorkflow = createWorkflow(
  identifyPaymentEventWorkflowId,
  (input: ProviderWebhookPayload) => {
    const session_id = verifyPaymentEventStep(input)

    const sessions = useQueryGraphStep({
      entity: "payment_session",
      fields: ["id", "payment_collection.order.id"],
      filters: transform({ session_id }, ({ session_id }) => ({
        id: session_id ?? "none",
      })),
    }).config({ name: "find-session-of-event" })

    return new WorkflowResponse(
      transform({ sessions }, ({ sessions }) => ({
        order_id: (sessions.data[0]?.payment_collection?.order?.id ?? null) as
          string | null,
      }))
    )
  }
)
