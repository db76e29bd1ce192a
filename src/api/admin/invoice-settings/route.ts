import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { readSettingsView } from "../../../workflows/invoice/settings/read-settings"
import { answerSaved, type SavingResponse } from "./answer-saved"
import type { SettingsView } from "./types"
import type { SettingsBody, SettingsQuery } from "./validators"

/** A seller's settings, or null until they are saved. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, SettingsQuery>,
  res: MedusaResponse<SettingsView>
): Promise<void> => {
  const { seller } = req.validatedQuery
  res.status(200).json(await readSettingsView(req.scope, seller))
}

/** Adds a version of a seller's settings. */
export const POST = async (
  req: AuthenticatedMedusaRequest<SettingsBody>,
  res: SavingResponse
): Promise<void> => {
  const { actor_id: created_by } = req.auth_context
  await answerSaved(req.scope, res, { ...req.validatedBody, created_by })
}
