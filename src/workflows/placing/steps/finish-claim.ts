import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { PLACING_MODULE } from "../../../modules/placing"
import type PlacingModuleService from "../../../modules/placing/service"
import { refuseTakenOver } from "../refuse-placing"
import type { CartClaim } from "./claim-cart"

type Input = { cart_id: string; claim: CartClaim; order_id: string }

export const finishClaimStepId = "finish-claim-step"

/**
 * Writes down which order the cart became, which answers everybody who asks
 * for it later. Nothing to compensate: all that follows is to tell what is done.
 *
 * @throws MedusaError with code `placing_taken_over`
 */
export const finishClaimStep = createStep(
  finishClaimStepId,
  async ({ cart_id, claim, order_id }: Input, { container }) => {
    const service: PlacingModuleService = container.resolve(PLACING_MODULE)
    if (
      claim.owner &&
      !(await service.finishClaim(cart_id, claim.owner, order_id))
    ) {
      throw refuseTakenOver()
    }
    return new StepResponse(true)
  }
)
