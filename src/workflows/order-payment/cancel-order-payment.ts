import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { acquireLockStep } from "@medusajs/medusa/core-flows"

import { giveLockBack } from "../locking/give-lock-back"
import { emitPaymentEvents } from "./emit-payment-events"
import { ORDER_LOCK } from "./order-lock"
import type { CancelInput } from "./settle/cancel"
import { cancelOrderPaymentStep } from "./steps/cancel-payment"

export const cancelOrderPaymentWorkflowId = "cancel-order-payment"

/**
 * Gives an order up, for the shopper, for staff or because its hold ran out; see
 * `cancel` for the rules. It answers how it went: a race is no error.
 */
export const cancelOrderPaymentWorkflow = createWorkflow(
  cancelOrderPaymentWorkflowId,
  (input: CancelInput) => {
    acquireLockStep({
      key: input.order_id,
      timeout: ORDER_LOCK.timeout,
      ttl: ORDER_LOCK.ttl,
    })
    const result = cancelOrderPaymentStep(input)
    emitPaymentEvents(
      input.order_id,
      transform({ result }, ({ result }) => result.settled)
    )
    giveLockBack(input.order_id)

    return new WorkflowResponse(result)
  }
)
