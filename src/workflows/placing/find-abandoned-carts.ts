import type { MedusaContainer } from "@medusajs/framework/types"

import { PLACING_MODULE } from "../../modules/placing"
import type PlacingModuleService from "../../modules/placing/service"

const BATCH = 50
// Beyond the lease of a claim. One that is only slow still holds its lock.
const ABANDONED_SECONDS = 20

/** The carts whose placing began a while ago and did not come to its end. */
export const findAbandonedCarts = (
  container: MedusaContainer
): Promise<string[]> => {
  const service: PlacingModuleService = container.resolve(PLACING_MODULE)
  return service.findAbandonedCarts(ABANDONED_SECONDS, BATCH)
}
