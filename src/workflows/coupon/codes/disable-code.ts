import { MedusaError } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { couponModule } from "./coupon-module"
import type { FoundCode } from "./types"

const unknown = () =>
  new MedusaError(
    MedusaError.Types.NOT_FOUND,
    "There is no such code, or its batch is gone."
  )

/**
 * A code in any spelling, and where it leads.
 *
 * @throws MedusaError NOT_FOUND where there is none
 */
export const findCode = async (
  container: MedusaContainer,
  typed: string
): Promise<FoundCode> => {
  const found = await couponModule(container).findCode(typed)
  if (!found) {
    throw unknown()
  }
  return found
}

/**
 * Takes a code out of use, or puts it back; also the own code of a coupon.
 *
 * @throws MedusaError NOT_FOUND where there is none
 */
export const disableCode = async (
  container: MedusaContainer,
  typed: string,
  isDisabled: boolean
): Promise<FoundCode> => {
  const { code } = await findCode(container, typed)
  if (!(await couponModule(container).disableCode(code, isDisabled))) {
    throw unknown()
  }
  return findCode(container, code)
}
