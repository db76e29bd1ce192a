import type { MedusaContainer } from "@medusajs/framework/types"

import { dropExpiredExports } from "../workflows/invoice/exports/drop-expired-exports"
import { workExports } from "../workflows/invoice/exports/work-exports"

/**
 * The guarantee: every export is made, whatever process died over it, and kept
 * no longer than a day. Safe in several processes: one worker holds one.
 */
export default async function invoiceExportSweep(
  container: MedusaContainer
): Promise<void> {
  await dropExpiredExports(container)
  await workExports(container)
}

export const config = {
  name: "invoice-export-sweep",
  schedule: "* * * * *",
}
