import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { listVersions } from "../../../../workflows/invoice/settings/read-settings"
import type { SettingsHistory } from "../types"
import type { VersionsQuery } from "../validators"

/** Who saved a seller's settings, and when: newest first, page by page. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, VersionsQuery>,
  res: MedusaResponse<SettingsHistory>
): Promise<void> => {
  const { limit, offset } = req.validatedQuery
  const listed = await listVersions(req.scope, req.validatedQuery)
  res.status(200).json({ ...listed, limit, offset })
}
