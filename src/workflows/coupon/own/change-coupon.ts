import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { updatePromotionsWorkflow } from "@medusajs/medusa/core-flows"

import type { NewCoupon } from "./create-coupon"
import { writeCouponRuleStep } from "./steps/write-coupon-rule"

export const changeCouponWorkflowId = "change-coupon"

/**
 * Changes a coupon that was checked, as a whole. Carts are priced anew with
 * their next change; placed orders keep what they were given.
 */
export const changeCouponWorkflow = createWorkflow(
  changeCouponWorkflowId,
  (input: NewCoupon & { id: string }) => {
    const promotion = transform(input, ({ id, promotion }) => ({
      promotionsData: [{ id, ...promotion }],
    }))
    updatePromotionsWorkflow.runAsStep({ input: promotion })
    const rule = transform(input, ({ id, document }) => ({
      promotion_id: id,
      document,
    }))
    writeCouponRuleStep(rule)
    // After the currency, which core holds a campaign's budget against.
    const release = transform(input, ({ id, release }) => ({
      promotionsData: [{ id, ...release }],
    }))
    updatePromotionsWorkflow
      .runAsStep({ input: release })
      .config({ name: "release-coupon" })
    return new WorkflowResponse(input.id)
  }
)
