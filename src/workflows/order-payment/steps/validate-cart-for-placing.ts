import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { missingForPlacing } from "../../../modules/order-payment/domain"
import { findShortLines } from "../find-short-lines"

type Input = { cart: { id: string } & Parameters<typeof missingForPlacing>[0] }

/** Code of the error for a cart that lacks something. */
export const CART_INCOMPLETE = "cart_incomplete"
/** Code of the error for a cart that the stock cannot serve. */
export const INSUFFICIENT_STOCK = "insufficient_stock"

export const validateCartForPlacingStepId = "validate-cart-for-placing-step"

/**
 * Refuses to place a cart that is incomplete or that the stock cannot serve.
 *
 * @throws MedusaError INVALID_DATA with code `cart_incomplete`; the message
 * ends in the missing parts, separated by commas.
 * @throws MedusaError NOT_ALLOWED with code `insufficient_stock`.
 */
export const validateCartForPlacingStep = createStep(
  validateCartForPlacingStepId,
  async ({ cart }: Input, { container }) => {
    const missing = missingForPlacing(cart)
    if (missing.length > 0) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `The cart cannot be ordered yet, it lacks: ${missing.join(",")}`,
        CART_INCOMPLETE
      )
    }
    const short = await findShortLines(container, cart.id)
    if (short.length > 0) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Not enough in stock: ${short.map((line) => line.title).join(", ")}`,
        INSUFFICIENT_STOCK
      )
    }
    return new StepResponse(void 0)
  }
)
