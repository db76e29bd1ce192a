import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import {
  refusalOfWishes,
  type PlacingWishes,
  type WishedRegion,
} from "../../../modules/placing/domain"
import { refusePlacing } from "../refuse-placing"

type Input = { wishes: PlacingWishes; region?: WishedRegion | null }

export const requirePossibleWishesStepId = "require-possible-wishes-step"

/**
 * Refuses wishes that the cart's region cannot fulfil, before any is followed.
 *
 * @throws MedusaError INVALID_DATA with the refusal's code
 */
export const requirePossibleWishesStep = createStep(
  requirePossibleWishesStepId,
  async ({ wishes, region }: Input) => {
    const refusal = refusalOfWishes(wishes, region)
    if (refusal) {
      throw refusePlacing(refusal)
    }
    return new StepResponse(void 0)
  }
)
