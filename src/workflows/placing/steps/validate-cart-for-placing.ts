import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import {
  refusalOfCart,
  type PlacingWishes,
  type WishedResult,
} from "../../../modules/placing/domain"
import { findShortLines } from "../find-short-lines"
import { refusePlacing } from "../refuse-placing"

type Input = {
  cart: WishedResult & { id: string }
  wishes: PlacingWishes
  /** Null where nothing is to be paid. */
  provider_id: string | null
}

export const validateCartForPlacingStepId = "validate-cart-for-placing-step"

/**
 * Refuses to place a cart that is incomplete, not as its shopper expects, or
 * that the stock cannot serve.
 *
 * @throws MedusaError INVALID_DATA with the refusal's code and details
 */
export const validateCartForPlacingStep = createStep(
  validateCartForPlacingStepId,
  async ({ cart, wishes, provider_id }: Input, { container }) => {
    const refusal = refusalOfCart(cart, wishes)
    if (refusal) {
      throw refusePlacing(refusal)
    }
    const lines = await findShortLines(container, cart.id)
    if (lines.length > 0) {
      throw refusePlacing({
        code: "insufficient_stock",
        message: `Not enough in stock: ${lines.map(({ title }) => title).join(", ")}`,
        details: { lines },
      })
    }
    if (cart.total_minor > 0 && !provider_id) {
      throw refusePlacing({
        code: "payment_method_unavailable",
        message: "The cart's region offers no payment method.",
        details: { payment_provider_ids: [] },
      })
    }
    return new StepResponse(void 0)
  }
)
