import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  createPromotionsWorkflow,
  updatePromotionsWorkflow,
} from "@medusajs/medusa/core-flows"

import type { CouponDocument } from "../../../modules/coupon/domain"
import type { PromotionOfCoupon, Release } from "./promotion-of-coupon"
import { writeCouponRuleStep } from "./steps/write-coupon-rule"

export const createCouponWorkflowId = "create-coupon"

/** @property release what is written once the rules are there */
export type NewCoupon = {
  promotion: PromotionOfCoupon
  document: CouponDocument
  release: Release
}

/**
 * Makes a coupon that was checked: core's promotion as a draft, its rules, and
 * only then what makes it count. So no cart ever meets it without its rules.
 *
 * @returns the promotion's id
 */
export const createCouponWorkflow = createWorkflow(
  createCouponWorkflowId,
  (input: NewCoupon) => {
    const promotionsData = transform(input, ({ promotion }) => [
      { ...promotion, status: "draft" as const },
    ])
    const made = createPromotionsWorkflow.runAsStep({
      input: { promotionsData },
    })
    const rule = transform({ made, input }, ({ made: [{ id }], input }) => ({
      promotion_id: id,
      document: input.document,
    }))
    writeCouponRuleStep(rule)
    const release = transform({ made, input }, ({ made: [{ id }], input }) => ({
      promotionsData: [{ id, ...input.release }],
    }))
    updatePromotionsWorkflow.runAsStep({ input: release })
    return new WorkflowResponse(transform(made, ([{ id }]) => id))
  }
)
