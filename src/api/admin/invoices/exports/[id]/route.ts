import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { findExport } from "../../../../../workflows/invoice/exports/find-exports"
import type { ExportOpened } from "../../types"

/** An export and how far it is. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<ExportOpened>
): Promise<void> => {
  res.status(200).json({ export: await findExport(req.scope, req.params.id) })
}
