import { Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { invoiceModule } from "./invoice-module"

const AT_ONCE = 100

/** Removes the files of exports that have run out, and then forgets these. */
export const dropExpiredExports = async (
  container: MedusaContainer
): Promise<void> => {
  const service = invoiceModule(container)
  for (const { id, file_id } of await service.selectExpiredExports(AT_ONCE)) {
    if (file_id !== null) {
      await container.resolve(Modules.FILE).deleteFiles(file_id)
    }
    await service.dropExport(id)
  }
}
