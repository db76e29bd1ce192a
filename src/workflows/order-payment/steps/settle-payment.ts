import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { tryFollowOrderCoupons } from "../../coupon/follow-order-coupons"
import { settle } from "../settle/settle"

type Input = { order_id: string; references?: string[] }

export const settlePaymentStepId = "settle-payment-step"

/**
 * Settles an order under its caller's lock. There is nothing to compensate:
 * what the payment service says stays true even if a later step fails.
 */
export const settlePaymentStep = createStep(
  settlePaymentStepId,
  async ({ order_id, references }: Input, { container }) => {
    const { settled } = await settle(container, order_id, references)
    await tryFollowOrderCoupons(container, order_id)
    return new StepResponse(settled)
  }
)
