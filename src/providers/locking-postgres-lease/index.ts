import { ModuleProvider, Modules } from "@medusajs/framework/utils"

import PostgresLeaseProvider from "./service"

export default ModuleProvider(Modules.LOCKING, {
  services: [PostgresLeaseProvider],
})
