import { Hint } from "@medusajs/ui"
import { useContext } from "react"

import { checkSeller } from "../../../modules/invoice/domain/checking/seller"
import {
  eInvoiceGap,
  type EInvoiceGap,
} from "../../../modules/invoice/domain/e-invoice/seller-gap"
import { inputOf } from "../../lib/invoice-settings/form"
import { FormContext } from "./form-context"

const WORDS: Record<EInvoiceGap["documents"], string> = {
  all: "No document can be an e-invoice until the seller's name and country, and a VAT ID, tax number or register are given.",
  ordinary:
    "Documents go out as ordinary PDFs until the seller's VAT ID or tax number is given.",
  abroad:
    "Only what goes untaxed to other countries goes out as an ordinary PDF, until the seller's VAT ID is given.",
}

/** What the seller's data, as it is typed, lacks for e-invoices. */
export const EInvoiceHint = () => {
  const { form } = useContext(FormContext)
  const { e_invoice, seller, tax_scheme = "standard" } = inputOf(form)
  const gap = eInvoiceGap({ seller: checkSeller(seller).seller, tax_scheme })
  return (
    <div role="status">
      {e_invoice && gap && (
        <Hint variant="error">
          {WORDS[gap.documents]} (EN 16931: {gap.rules.join(", ")})
        </Hint>
      )}
    </div>
  )
}
