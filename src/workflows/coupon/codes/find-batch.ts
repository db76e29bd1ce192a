import { MedusaError } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { couponModule } from "./coupon-module"
import { presentBatch } from "./present-batch"
import type { CouponBatch } from "./types"

/**
 * A batch of codes and how far it is.
 *
 * @throws MedusaError NOT_FOUND where there is none (any more)
 */
export const findBatch = async (
  container: MedusaContainer,
  id: string
): Promise<CouponBatch> => {
  const batch = await couponModule(container).findBatch(id)
  if (!batch) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "There is no such batch of codes."
    )
  }
  return presentBatch(batch)
}
