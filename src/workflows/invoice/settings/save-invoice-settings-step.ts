import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { INVOICE_MODULE } from "../../../modules/invoice"
import {
  checkSettings,
  type CheckedSettings,
  type SettingsInput,
} from "../../../modules/invoice/domain/checking"
import { DEFAULT_SELLER } from "../../../modules/invoice/domain/settings"
import type { InvoiceModuleService } from "../../../modules/invoice/service"
import type { SettingsOutcome } from "../../../modules/invoice/storage/save-settings"
import { readLogo } from "./read-logo"

export const saveInvoiceSettingsStepId = "save-invoice-settings-version"

/**
 * @property seller_code the default seller, if left out
 * @property based_on the version that was looked at; 0 where there is none
 */
export type SaveSettingsInput = SettingsInput & {
  seller_code?: string
  based_on: number
  created_by?: string | null
}

// A logo that stays is not written anew: each time would make it worse.
const withLogo = async (
  checked: CheckedSettings,
  known: string | null
): Promise<CheckedSettings> => {
  const given = checked.ok ? checked.settings.seller.logo : null
  if (!checked.ok || !given || given === known) {
    return checked
  }
  const read = await readLogo(given)
  if ("fault" in read) {
    const faults = [{ field: "seller.logo", message: read.fault }]
    return { ok: false, faults }
  }
  const seller = { ...checked.settings.seller, logo: read.logo }
  return { ok: true, settings: { ...checked.settings, seller } }
}

/** Checks and adds a version. No compensation: versions are kept. */
export const saveInvoiceSettingsStep = createStep(
  saveInvoiceSettingsStepId,
  async (input: SaveSettingsInput, { container }) => {
    const service = container.resolve<InvoiceModuleService>(INVOICE_MODULE)
    const seller_code = input.seller_code ?? DEFAULT_SELLER
    const base = await service.retrieveSettingsVersion(
      seller_code,
      input.based_on
    )
    const checked = await withLogo(
      // The look has a page of its own: whoever leaves it out means no change.
      checkSettings({ ...input, template: input.template ?? base?.template }),
      base?.seller.logo ?? null
    )
    if (!checked.ok) {
      const { faults } = checked
      return new StepResponse<SettingsOutcome>({ is: "refused", faults })
    }
    return new StepResponse<SettingsOutcome>(
      await service.addSettings({
        ...{ seller_code, based_on: input.based_on },
        settings: checked.settings,
        created_by: input.created_by ?? null,
      })
    )
  }
)
