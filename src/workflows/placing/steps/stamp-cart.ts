import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

type Input = { id: string; metadata?: Record<string, unknown> | null }

export const stampCartStepId = "stamp-cart-step"

/**
 * Writes the cart's id into its metadata, which core copies into the order: of
 * an order whose placing dies before it is linked, nothing else would tell where
 * it came from. Not compensated, as it stays true.
 */
export const stampCartStep = createStep(
  stampCartStepId,
  async ({ id, metadata }: Input, { container }) => {
    if (metadata?.cart_id !== id) {
      await container
        .resolve(Modules.CART)
        .updateCarts([{ id, metadata: { ...metadata, cart_id: id } }])
    }
    return new StepResponse(true)
  }
)
