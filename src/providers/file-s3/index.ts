import { ModuleProvider, Modules } from "@medusajs/framework/utils"

import { S3TwoBucketsService } from "./service"

export default ModuleProvider(Modules.FILE, {
  services: [S3TwoBucketsService],
})
