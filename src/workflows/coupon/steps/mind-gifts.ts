import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { mindGifts } from "../gifts/mind-gifts"

export const mindGiftsStepId = "mind-gifts-step"

/**
 * Puts the gifts of a cart's coupons in and takes out those that are none any
 * more. Not compensated: with the next change of the cart they follow again.
 */
export const mindGiftsStep = createStep(
  mindGiftsStepId,
  async ({ cart_id }: { cart_id: string }, { container, idempotencyKey }) => {
    await mindGifts(container, cart_id, idempotencyKey)
    return new StepResponse(void 0)
  }
)
