import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { releaseCartCoupons } from "../../coupon/hold-cart-coupons"

export const releaseCouponsStepId = "release-coupons-step"

/** Gives back what a cart has counted of coupons under which nothing was placed. */
export const releaseCouponsStep = createStep(
  releaseCouponsStepId,
  async ({ cart_id }: { cart_id: string }, { container }) => {
    await releaseCartCoupons(container, cart_id)
    return new StepResponse(true)
  }
)
