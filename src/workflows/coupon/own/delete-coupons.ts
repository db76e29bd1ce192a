import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { deletePromotionsWorkflow } from "@medusajs/medusa/core-flows"

import { removeCouponRulesStep } from "./steps/remove-coupon-rules"

export const deleteCouponsWorkflowId = "delete-coupons"

/** Deletes promotions, core's and ours, and with them their rules. */
export const deleteCouponsWorkflow = createWorkflow(
  deleteCouponsWorkflowId,
  (ids: string[]) => {
    deletePromotionsWorkflow.runAsStep({ input: { ids } })
    removeCouponRulesStep(ids)
    return new WorkflowResponse(ids)
  }
)
