import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { ORDER_PAYMENT_MODULE } from "../../modules/order-payment"
import type OrderPaymentModuleService from "../../modules/order-payment/service"

type Input = { order_id: string; entry_id: string; actor: string }

export const acknowledgeAttentionStepId = "acknowledge-attention-step"

const acknowledgeAttentionStep = createStep(
  acknowledgeAttentionStepId,
  async ({ order_id, entry_id, actor }: Input, { container }) => {
    const service: OrderPaymentModuleService =
      container.resolve(ORDER_PAYMENT_MODULE)
    return new StepResponse(
      await service.acknowledge(order_id, entry_id, actor)
    )
  }
)

export const acknowledgeAttentionWorkflowId = "acknowledge-attention"

/**
 * Notes that staff have looked after a matter of an order; it asks for no
 * attention any more. The entry stays in the ledger.
 */
export const acknowledgeAttentionWorkflow = createWorkflow(
  acknowledgeAttentionWorkflowId,
  (input: Input) => new WorkflowResponse(acknowledgeAttentionStep(input))
)
