import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { INVOICE_MODULE } from "../../../modules/invoice"
import type { Seller } from "../../../modules/invoice/domain/seller"
import type { InvoiceModuleService } from "../../../modules/invoice/service"
import { sellerInput, type SellerInput } from "../seller-input"

export const saveInvoiceSellerStepId = "save-invoice-seller-data"

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

/** Validates and saves the seller's data; undone by saving what was before. */
export const saveInvoiceSellerStep = createStep(
  saveInvoiceSellerStepId,
  async (input: SellerInput, { container }) => {
    const service = container.resolve<InvoiceModuleService>(INVOICE_MODULE)
    const seller = parseSeller(input)
    const before = await service.retrieveSeller()
    await service.setSeller(seller)
    return new StepResponse(seller, before)
  },
  async (before, { container }) => {
    if (before) {
      const service = container.resolve<InvoiceModuleService>(INVOICE_MODULE)
      await service.setSeller(before)
    }
  }
)
