import type { MedusaContainer } from "@medusajs/framework/types"

import { COUPON_MODULE } from "../../../modules/coupon"
import type CouponModuleService from "../../../modules/coupon/service"

/** The module that keeps codes. */
export const couponModule = (container: MedusaContainer): CouponModuleService =>
  container.resolve(COUPON_MODULE)
