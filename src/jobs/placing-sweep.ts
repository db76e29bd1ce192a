import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { messageOf } from "../shared/errors"
import { findAbandonedCarts } from "../workflows/placing/find-abandoned-carts"
import { tidyPlacingWorkflow } from "../workflows/placing/tidy-placing"

/**
 * Ends the placings that a kill interrupted and no shopper came back to. Safe in
 * several processes: each cart is tidied under its lock and claim.
 */
export default async function placingSweep(
  container: MedusaContainer
): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const cart_id of await findAbandonedCarts(container)) {
    await tidyPlacingWorkflow(container)
      .run({ input: { cart_id } })
      .catch((error: unknown) =>
        logger.warn(
          `The placing of cart ${cart_id} could not be ended: ${messageOf(error)}`
        )
      )
  }
}

export const config = {
  name: "placing-sweep",
  schedule: "* * * * *",
}
