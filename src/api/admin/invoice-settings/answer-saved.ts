import type { MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"

import { readSettingsView } from "../../../workflows/invoice/settings/read-settings"
import { saveInvoiceSettingsWorkflow } from "../../../workflows/invoice/settings/save-invoice-settings"
import type { SettingsBody, SettingsRefusal, SettingsView } from "./types"

type Overtaken = { type: "not_allowed"; code: string; message: string }

/** Settings as they are now, or why they were not saved. */
export type SavingResponse = MedusaResponse<
  SettingsView | SettingsRefusal | Overtaken
>

/**
 * Saves settings and answers with them; 400 with all that is wrong, 409 where
 * somebody else saved meanwhile.
 */
export const answerSaved = async (
  container: MedusaContainer,
  res: SavingResponse,
  body: SettingsBody & { created_by: string }
): Promise<void> => {
  // Refuses a seller that nobody knows before anything is written.
  await readSettingsView(container, body.seller_code)
  const { result } = await saveInvoiceSettingsWorkflow(container).run({
    input: body,
  })
  if (result.is === "saved") {
    res.status(200).json(await readSettingsView(container, body.seller_code))
  } else if (result.is === "refused") {
    const { faults } = result
    res.status(400).json({
      type: "invalid_data",
      message: faults
        .map(({ field, message }) => `${field}: ${message}`)
        .join(" "),
      faults,
    })
  } else {
    res.status(409).json({
      type: "not_allowed",
      code: "settings_overtaken",
      message:
        "Somebody else saved these settings meanwhile. Load them anew, then enter your change once more.",
    })
  }
}
