import { Module } from "@medusajs/framework/utils"

import PlacingModuleService from "./service"

/** Container key of the module that knows who makes an order of which cart. */
export const PLACING_MODULE = "placing"

export default Module(PLACING_MODULE, { service: PlacingModuleService })
