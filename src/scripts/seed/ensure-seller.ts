import { MedusaError } from "@medusajs/framework/utils"

import { saveInvoiceSettingsWorkflow } from "../../workflows/invoice/settings/save-invoice-settings"
import { readRows } from "./context"
import type { IdRow, SeedContext } from "./context"

/** Folio Supply's own data for its invoices, unless the merchant has set it. */
export const ensureSeller = async (context: SeedContext): Promise<void> => {
  const known = await readRows<IdRow>(context, "invoice_settings", ["id"])
  if (known.length > 0) {
    return
  }
  const { result } = await saveInvoiceSettingsWorkflow(context.container).run({
    input: {
      based_on: 0,
      seller: {
        name: "Folio Supply GmbH",
        address_lines: ["Weserstraße 12"],
        postal_code: "12047",
        city: "Berlin",
        country_code: "de",
        vat_id: "DE123456788",
        register: "Amtsgericht Charlottenburg, HRB 123456 B",
        bank_name: "Musterbank Berlin",
        // The example of the IBAN registry: valid in form, nobody's account.
        iban: "DE89 3704 0044 0532 0130 00",
        bic: "COBADEFFXXX",
        email: "hello@folio-supply.example",
        footer: "Managing director: Ada Lindqvist",
        time_zone: "Europe/Berlin",
      },
    },
  })
  if (result.is !== "saved") {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The seller's data is not right: ${JSON.stringify(result)}`
    )
  }
}
