import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { PLACING_MODULE } from "../../../modules/placing"
import type PlacingModuleService from "../../../modules/placing/service"
import type { CartClaim } from "./claim-cart"

type Input = { cart_id: string; claim: CartClaim }

export const releaseClaimStepId = "release-claim-step"

/** Gives a claim back under which nothing was placed. */
export const releaseClaimStep = createStep(
  releaseClaimStepId,
  async ({ cart_id, claim }: Input, { container }) => {
    const service: PlacingModuleService = container.resolve(PLACING_MODULE)
    if (claim.owner) {
      await service.releaseClaim(cart_id, claim.owner)
    }
    return new StepResponse(true)
  }
)
