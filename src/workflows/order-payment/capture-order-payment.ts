import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { acquireLockStep } from "@medusajs/medusa/core-flows"

import { giveLockBack } from "../locking/give-lock-back"
import { emitPaymentEvents } from "./emit-payment-events"
import { ORDER_LOCK } from "./order-lock"
import type { CaptureInput } from "./settle/capture"
import { captureOrderPaymentStep } from "./steps/capture-payment"

export const captureOrderPaymentWorkflowId = "capture-order-payment"

/**
 * Takes money that is held for an order. It answers how it went; see `capture`.
 */
export const captureOrderPaymentWorkflow = createWorkflow(
  captureOrderPaymentWorkflowId,
  (input: CaptureInput) => {
    acquireLockStep({
      key: input.order_id,
      timeout: ORDER_LOCK.timeout,
      ttl: ORDER_LOCK.ttl,
    })
    const result = captureOrderPaymentStep(input)
    emitPaymentEvents(
      input.order_id,
      transform({ result }, ({ result }) => result.settled)
    )
    giveLockBack(input.order_id)

    return new WorkflowResponse(result)
  }
)
