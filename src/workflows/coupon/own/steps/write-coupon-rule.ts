import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { COUPON_MODULE } from "../../../../modules/coupon"
import type { CouponDocument } from "../../../../modules/coupon/domain"
import type CouponModuleService from "../../../../modules/coupon/service"

export const writeCouponRuleStepId = "write-coupon-rule"

type Input = { promotion_id: string; document: CouponDocument }

/** Gives a promotion rules of ours; undone by what it had before. */
export const writeCouponRuleStep = createStep(
  writeCouponRuleStepId,
  async ({ promotion_id, document }: Input, { container }) => {
    const coupons = container.resolve<CouponModuleService>(COUPON_MODULE)
    const [before] = await coupons.storedRules([promotion_id])
    await coupons.writeRule(promotion_id, document)
    const was = { promotion_id, document: before?.document ?? null }
    return new StepResponse(null, was)
  },
  async (was, { container }) => {
    if (!was) {
      return
    }
    const coupons = container.resolve<CouponModuleService>(COUPON_MODULE)
    await (was.document === null
      ? coupons.removeRules([was.promotion_id])
      : coupons.writeRule(was.promotion_id, was.document))
  }
)
