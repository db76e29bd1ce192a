import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { INVOICE_MODULE } from "../../../modules/invoice"
import type { Seller } from "../../../modules/invoice/domain/seller"
import {
  DEFAULT_SELLER,
  DEFAULT_SETTINGS,
  type InvoiceSettings,
} from "../../../modules/invoice/domain/settings"
import type { InvoiceModuleService } from "../../../modules/invoice/service"
import { sellerInput, type SellerInput } from "../seller-input"

export const saveInvoiceSettingsStepId = "save-invoice-settings-version"

/** @property based_on the version that was looked at; 0 where there is none */
export type SaveSettingsInput = Partial<Omit<InvoiceSettings, "seller">> & {
  seller_code?: string
  based_on: number
  created_by?: string | null
  seller: SellerInput
}

const parseSeller = (input: SellerInput): Seller => {
  const parsed = sellerInput.safeParse(input)
  if (!parsed.success) {
    const issues = parsed.error.issues
      .map(({ path, message }) => `${path.join(".")}: ${message}`)
      .join("; ")
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The seller's data is not right: ${issues}.`
    )
  }
  const { vat_id, register, bank_name, iban, bic, email, footer, ...rest } =
    parsed.data
  return {
    ...rest,
    vat_id: vat_id ?? null,
    register: register ?? null,
    bank_name: bank_name ?? null,
    iban: iban ?? null,
    bic: bic ?? null,
    email: email ?? null,
    footer: footer ?? null,
  }
}

/** Validates and adds a version. No compensation: versions are kept. */
export const saveInvoiceSettingsStep = createStep(
  saveInvoiceSettingsStepId,
  async (input: SaveSettingsInput, { container }) => {
    const service = container.resolve<InvoiceModuleService>(INVOICE_MODULE)
    const { seller_code, based_on, created_by, seller, ...choices } = input
    const version = await service.addSettings({
      seller_code: seller_code ?? DEFAULT_SELLER,
      based_on,
      created_by: created_by ?? null,
      settings: { ...DEFAULT_SETTINGS, ...choices, seller: parseSeller(seller) },
    })
    if (version === null) {
      throw new MedusaError(
        MedusaError.Types.CONFLICT,
        "The settings were saved by someone else meanwhile."
      )
    }
    return new StepResponse({ version })
  }
)
