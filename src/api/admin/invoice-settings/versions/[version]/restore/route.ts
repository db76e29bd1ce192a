import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { readSettingsVersion } from "../../../../../../workflows/invoice/settings/read-settings"
import { answerSaved, type SavingResponse } from "../../../answer-saved"
import { readVersionNumber } from "../../../read-version-number"
import type { RestoreBody } from "../../../validators"

/** Saves settings as they once were as the newest version. */
export const POST = async (
  req: AuthenticatedMedusaRequest<RestoreBody>,
  res: SavingResponse
): Promise<void> => {
  const version = readVersionNumber(req.params.version)
  const { seller_code, based_on } = req.validatedBody
  const { seller, numbering, ...choices } = await readSettingsVersion(
    req.scope,
    seller_code,
    version
  )
  const { issue_when, payment_terms_days, e_invoice, tax_scheme } = choices
  await answerSaved(req.scope, res, {
    ...{ seller_code, based_on, seller, numbering },
    ...{ issue_when, payment_terms_days, e_invoice, tax_scheme },
    created_by: req.auth_context.actor_id,
  })
}
