import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { acquireLockStep } from "@medusajs/medusa/core-flows"

import { giveLockBack } from "../locking/give-lock-back"
import { followOrderCoupons } from "./follow-order-coupons"

const followOrderCouponsStep = createStep(
  "follow-order-coupons",
  async ({ order_id }: { order_id: string }, { container }) => {
    await followOrderCoupons(container, order_id)
    return new StepResponse(order_id)
  }
)

/** Makes the ledger of coupons true of an order, under the order's lock. */
export const followCouponsWorkflow = createWorkflow(
  "follow-coupons",
  (input: { order_id: string }) => {
    acquireLockStep({ key: input.order_id, timeout: 30, ttl: 120 })
    const followed = followOrderCouponsStep(input)
    giveLockBack(input.order_id)

    return new WorkflowResponse(followed)
  }
)
