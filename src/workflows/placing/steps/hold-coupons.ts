import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { holdCartCoupons } from "../../coupon/hold-cart-coupons"
import { refusePlacing } from "../refuse-placing"

export const holdCouponsStepId = "hold-coupons-step"

/**
 * Counts the cart's coupons, before there is an order: the last use is given to
 * one cart. What it counted is given back with the claim, by whoever holds that.
 *
 * @throws MedusaError with code `coupon_not_applied`
 */
export const holdCouponsStep = createStep(
  holdCouponsStepId,
  async ({ cart_id }: { cart_id: string }, { container }) => {
    const codes = await holdCartCoupons(container, cart_id)
    if (codes.length > 0) {
      throw refusePlacing({
        code: "coupon_not_applied",
        message: `Somebody else has just had the last use of ${codes.join(", ")}. Look at the new total and order again.`,
        details: { codes },
      })
    }
    return new StepResponse(true)
  }
)
