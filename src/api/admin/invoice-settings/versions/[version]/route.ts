import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { readSettingsVersion } from "../../../../../workflows/invoice/settings/read-settings"
import { readVersionNumber } from "../../read-version-number"
import type { SavedSettings } from "../../types"
import type { SettingsQuery } from "../../validators"

/** Settings as they once were. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, SettingsQuery>,
  res: MedusaResponse<{ settings: SavedSettings }>
): Promise<void> => {
  const version = readVersionNumber(req.params.version)
  const { seller } = req.validatedQuery
  const settings = await readSettingsVersion(req.scope, seller, version)
  res.status(200).json({ settings })
}
