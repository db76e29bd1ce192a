import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { changeCodes, restoreCodes, type CartCodesInput } from "../change-codes"

export const changeCartCodesStepId = "change-cart-codes-step"

/** Changes which codes a cart holds; see `change-codes`. */
export const changeCartCodesStep = createStep(
  changeCartCodesStepId,
  async (input: CartCodesInput, { container }) => {
    const { sorted, undo } = await changeCodes(container, input)
    return new StepResponse(sorted, undo)
  },
  async (undo, { container }) => {
    if (undo) {
      await restoreCodes(container, undo)
    }
  }
)
