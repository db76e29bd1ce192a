import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { COUPON_MODULE } from "../../../../modules/coupon"
import type CouponModuleService from "../../../../modules/coupon/service"

export const removeCouponRulesStepId = "remove-coupon-rules"

/** Takes the rules of promotions away; undone by writing them again. */
export const removeCouponRulesStep = createStep(
  removeCouponRulesStepId,
  async (promotionIds: string[], { container }) => {
    const coupons = container.resolve<CouponModuleService>(COUPON_MODULE)
    return new StepResponse(null, await coupons.removeRules(promotionIds))
  },
  async (removed, { container }) => {
    const coupons = container.resolve<CouponModuleService>(COUPON_MODULE)
    for (const { promotion_id, document } of removed ?? []) {
      await coupons.writeRule(promotion_id, document)
    }
  }
)
