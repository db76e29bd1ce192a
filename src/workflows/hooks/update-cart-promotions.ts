import { PromotionActions } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { updateCartPromotionsWorkflow } from "@medusajs/medusa/core-flows"

import { changeCodes, restoreCodes } from "../coupon/change-codes"

/**
 * Codes that code of others gives to core's workflows. Replacing is left out:
 * core itself says it with each change of a cart, naming only what applied.
 */
updateCartPromotionsWorkflow.hooks.validate(
  async ({ input, cart }, { container }) => {
    const codes = input.promo_codes ?? []
    const action = input.action ?? PromotionActions.ADD
    if (codes.length === 0 || action === PromotionActions.REPLACE) {
      return new StepResponse(void 0)
    }
    const isAdding = action === PromotionActions.ADD
    const change = await changeCodes(container, {
      cart_id: cart.id,
      add: isAdding ? codes : [],
      drop: isAdding ? [] : codes,
    })
    return new StepResponse(void 0, change.undo)
  },
  async (undo, { container }) => {
    if (undo) {
      await restoreCodes(container, undo)
    }
  }
)
