import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { clearRemains } from "../clear-remains"
import type { CartClaim } from "./claim-cart"

type Input = { cart_id: string; claim: CartClaim }

export const clearRemainsStepId = "clear-remains-step"

/**
 * The order that the cart is already, or null: then nothing is left of an
 * earlier placing that died. Nothing to compensate, as nobody misses that.
 */
export const clearRemainsStep = createStep(
  clearRemainsStepId,
  async ({ cart_id, claim }: Input, { container }) =>
    new StepResponse<string | null>(
      claim.owner
        ? await clearRemains(container, cart_id, claim.is_inherited)
        : claim.order_id
    )
)
