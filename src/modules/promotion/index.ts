import { dirname, join } from "node:path"

import { Module, Modules, ModulesSdkUtils } from "@medusajs/framework/utils"
import { discoveryPath } from "@medusajs/medusa/promotion"

import PromotionModuleService from "./service"

// Nobody runs core's migrations once its module is replaced.
const migrations = {
  moduleName: Modules.PROMOTION,
  pathToMigrations: join(dirname(discoveryPath), "migrations"),
}

export default {
  ...Module(Modules.PROMOTION, { service: PromotionModuleService }),
  runMigrations: ModulesSdkUtils.buildMigrationScript(migrations),
  revertMigration: ModulesSdkUtils.buildRevertMigrationScript(migrations),
}
