import { isInEu } from "../eu-countries"
import type { InvoiceSettings } from "../settings"
import type { EInvoiceFault } from "./fault"
import { missingOfSeller } from "./requirements"

/**
 * Documents that cannot be e-invoices for what the settings lack.
 *
 * @property documents all of them, those of ordinary sales, or those of sales
 * that go untaxed to other countries
 * @property rules names of the rules of EN 16931
 */
export type EInvoiceGap = {
  documents: "all" | "ordinary" | "abroad"
  rules: string[]
}

/**
 * What the settings lack for e-invoices, known before any document is issued;
 * the gap that concerns most documents, or null.
 */
export const eInvoiceGap = ({
  seller,
  tax_scheme,
}: Pick<InvoiceSettings, "seller" | "tax_scheme">): EInvoiceGap | null => {
  const isSmall = tax_scheme === "small_business"
  const goesAbroad = !isSmall && isInEu(seller.country_code)
  const gaps: [EInvoiceGap["documents"], EInvoiceFault[]][] = [
    ["all", missingOfSeller(seller, [])],
    ["ordinary", missingOfSeller(seller, [isSmall ? "E" : "S"])],
    ["abroad", goesAbroad ? missingOfSeller(seller, ["K", "G"]) : []],
  ]
  const [documents, faults] = gaps.find(([, each]) => each.length > 0) ?? []
  return documents && faults
    ? { documents, rules: faults.map(({ rule }) => rule) }
    : null
}
