import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { acquireLockStep } from "@medusajs/medusa/core-flows"

import { giveLockBack } from "../locking/give-lock-back"
import { emitPaymentEvents } from "./emit-payment-events"
import { ORDER_LOCK } from "./order-lock"
import type { RefundInput } from "./settle/refund"
import { refundOrderPaymentStep } from "./steps/refund-payment"

export const refundOrderPaymentWorkflowId = "refund-order-payment"

/**
 * Gives money of an order back. It answers how it went and what could have been
 * given back; see `refund`.
 */
export const refundOrderPaymentWorkflow = createWorkflow(
  refundOrderPaymentWorkflowId,
  (input: RefundInput) => {
    acquireLockStep({
      key: input.order_id,
      timeout: ORDER_LOCK.timeout,
      ttl: ORDER_LOCK.ttl,
    })
    const result = refundOrderPaymentStep(input)
    emitPaymentEvents(
      input.order_id,
      transform({ result }, ({ result }) => result.settled)
    )
    giveLockBack(input.order_id)

    return new WorkflowResponse(result)
  }
)
