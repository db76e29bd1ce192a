import { MedusaError } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { couponModule } from "./coupon-module"

/**
 * Takes all codes of a batch out of use, for good.
 *
 * @throws MedusaError NOT_FOUND where there is none (any more)
 */
export const dropBatch = async (
  container: MedusaContainer,
  id: string
): Promise<void> => {
  if (!(await couponModule(container).dropBatch(id))) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "There is no such batch of codes."
    )
  }
}
