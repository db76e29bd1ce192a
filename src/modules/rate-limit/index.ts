import { Module } from "@medusajs/framework/utils"

import { RATE_LIMIT_MODULE } from "./contract"
import RateLimitModuleService from "./service"

export default Module(RATE_LIMIT_MODULE, { service: RateLimitModuleService })
