import type { MedusaContainer } from "@medusajs/framework/types"

import { COUPON_MODULE } from "../../modules/coupon"
import type CouponModuleService from "../../modules/coupon/service"
import { foldCodes } from "./read-codes"

/** The codes that a cart holds, folded; of a cart to be none. */
export const heldCodes = async (
  container: MedusaContainer,
  cartId: string | null
): Promise<string[]> => {
  const service: CouponModuleService = container.resolve(COUPON_MODULE)
  return cartId ? service.listCartCodes(cartId) : []
}

/** Whether a cart holds a code, however it is spelled. */
export const holdsCode = async (
  container: MedusaContainer,
  cartId: string,
  typed: string
): Promise<boolean> => {
  const [code] = foldCodes([typed])
  return (await heldCodes(container, cartId)).some((held) => held === code)
}
