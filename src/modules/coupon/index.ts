import { Module } from "@medusajs/framework/utils"

import { COUPON_MODULE } from "./contract"
import CouponModuleService from "./service"

export { COUPON_MODULE } from "./contract"

export default Module(COUPON_MODULE, { service: CouponModuleService })
