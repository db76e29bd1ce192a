import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { listExports } from "../../../../workflows/invoice/exports/find-exports"
import { openExport } from "../../../../workflows/invoice/exports/open-export"
import type { ExportList, ExportOpened } from "../types"
import type { ExportBody } from "../validators"

/** The newest exports and how far they are. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<ExportList>
): Promise<void> => {
  res.status(200).json({ exports: await listExports(req.scope) })
}

/** Has a period's figures or PDFs exported, behind the answer. */
export const POST = async (
  req: AuthenticatedMedusaRequest<ExportBody>,
  res: MedusaResponse<ExportOpened>
): Promise<void> => {
  const { format, ...filter } = req.validatedBody
  const by = req.auth_context.actor_id
  res
    .status(202)
    .json({ export: await openExport(req.scope, { format, filter, by }) })
}
