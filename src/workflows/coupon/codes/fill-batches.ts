import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { describeFailure } from "../../../shared/errors"
import { couponModule } from "./coupon-module"

// A chunk takes a fraction of a second.
const IDLE_SECONDS = 30
const AT_ONCE = 20

/** Makes the codes of a batch; what is left undone, the job takes up. */
export const tryFillBatch = async (
  container: MedusaContainer,
  id: string
): Promise<void> => {
  try {
    await couponModule(container).fillBatch(id)
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Codes of batch ${id} were not made: ${describeFailure(error)}`)
  }
}

/** Takes up the batches whose process died. */
export const fillLeftBatches = async (
  container: MedusaContainer
): Promise<void> => {
  const left = await couponModule(container).selectUnfilledBatches({
    limit: AT_ONCE,
    idleSeconds: IDLE_SECONDS,
  })
  for (const id of left) {
    await tryFillBatch(container, id)
  }
}
