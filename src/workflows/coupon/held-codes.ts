import type { MedusaContainer } from "@medusajs/framework/types"

import { COUPON_MODULE } from "../../modules/coupon"
import type CouponModuleService from "../../modules/coupon/service"

/** The codes that a cart holds, folded; of a cart to be none. */
export const heldCodes = async (
  container: MedusaContainer,
  cartId: string | null
): Promise<string[]> => {
  const service: CouponModuleService = container.resolve(COUPON_MODULE)
  return cartId ? service.listCartCodes(cartId) : []
}
