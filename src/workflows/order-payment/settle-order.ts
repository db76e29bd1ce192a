import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { acquireLockStep } from "@medusajs/medusa/core-flows"

import { emitPaymentEvents } from "./emit-payment-events"
import { ORDER_LOCK } from "./order-lock"
import { settlePaymentStep } from "./steps/settle-payment"

export const settleOrderWorkflowId = "settle-order"

export type { PaymentState } from "../../modules/order-payment/domain"
import { giveLockBack } from "../locking/give-lock-back"

/**
 * The one way in which an order becomes paid. Webhook, return page, staff and
 * sweep all call it, any number of times: it asks the payment service what is
 * true, books the money in core, appends to the ledger and derives the state,
 * and lets the consequences follow.
 */
export const settleOrderWorkflow = createWorkflow(
  settleOrderWorkflowId,
  (input: { order_id: string; references?: string[] }) => {
    acquireLockStep({
      key: input.order_id,
      timeout: ORDER_LOCK.timeout,
      ttl: ORDER_LOCK.ttl,
    })
    const settled = settlePaymentStep(input)
    emitPaymentEvents(input.order_id, settled)
    giveLockBack(input.order_id)

    return new WorkflowResponse(settled)
  }
)
