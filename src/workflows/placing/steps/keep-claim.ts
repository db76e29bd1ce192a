import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { PLACING_MODULE } from "../../../modules/placing"
import type PlacingModuleService from "../../../modules/placing/service"
import { refuseTakenOver } from "../refuse-placing"
import type { CartClaim } from "./claim-cart"

type Input = { cart_id: string; claim: CartClaim }

export const keepClaimStepId = "keep-claim-step"

/**
 * Stops a placing that was taken over by another (its process had paused for
 * longer than the lease) before it touches payment or order, and gives one
 * that is merely slow another lease.
 *
 * @throws MedusaError with code `placing_taken_over`
 */
export const keepClaimStep = createStep(
  keepClaimStepId,
  async ({ cart_id, claim }: Input, { container }) => {
    const service: PlacingModuleService = container.resolve(PLACING_MODULE)
    if (claim.owner && !(await service.keepClaim(cart_id, claim.owner))) {
      throw refuseTakenOver()
    }
    return new StepResponse(true)
  }
)
