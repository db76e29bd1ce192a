import type { InvoiceSnapshot, TaxCategory, TaxNotice } from "../snapshot"

/** VAT category of UNTDID 5305, as far as EN 16931 uses it here. */
export type VatCode = "S" | "Z" | "E" | "AE" | "K" | "G" | "O"

/**
 * How a position is taxed.
 *
 * @property rate percent; null where tax law knows no rate (BR-O-05)
 */
export type VatCategory = { code: VatCode; rate: number | null }

/** Why no tax is charged: words, and the code of the VATEX list if it has one. */
export type Exemption = { reason: string; code: string | null }

// A position has one reason, so the first that is told counts: a shop that
// supplies goods and services together supplies goods above all.
const BY_NOTICE: readonly [TaxNotice, VatCode, Exemption][] = [
  [
    "intra_community",
    "K",
    { reason: "Intra-Community supply", code: "VATEX-EU-IC" },
  ],
  ["reverse_charge", "AE", { reason: "Reverse charge", code: "VATEX-EU-AE" }],
  ["export", "G", { reason: "Export outside the EU", code: "VATEX-EU-G" }],
  [
    "small_business",
    "E",
    { reason: "Special scheme for small enterprises", code: null },
  ],
  ["exempt", "E", { reason: "Exempt from VAT", code: null }],
]

const OUTSIDE: Exemption = { reason: "Not subject to VAT", code: "VATEX-EU-O" }

const noticeOf = ({ notices }: Pick<InvoiceSnapshot, "notices">) =>
  BY_NOTICE.find(([notice]) => notices.includes(notice))

const isUntaxed = ({ rate_percent }: TaxCategory): boolean =>
  Number(rate_percent) === 0

// Nothing is taxed, and no tax office knows the seller. All of a document is
// outside the scope of VAT, or nothing of it (BR-O-11).
const isOutside = ({ seller, taxes, notices }: InvoiceSnapshot): boolean =>
  !seller.vat_id &&
  !seller.tax_number &&
  taxes.every(isUntaxed) &&
  notices.every((notice) => notice === "exempt")

/** The category of tax at a rate, as the document's notices have it. */
export const vatCategoryOf = (
  snapshot: InvoiceSnapshot,
  tax: TaxCategory
): VatCategory => {
  if (!isUntaxed(tax)) {
    return { code: "S", rate: Number(tax.rate_percent) }
  }
  if (isOutside(snapshot)) {
    return { code: "O", rate: null }
  }
  return { code: noticeOf(snapshot)?.[1] ?? "Z", rate: 0 }
}

/** Why a category bears no tax; null for those that need no reason. */
export const exemptionOf = (
  snapshot: InvoiceSnapshot,
  code: VatCode
): Exemption | null => {
  if (code === "O") {
    return OUTSIDE
  }
  return code === "S" || code === "Z" ? null : (noticeOf(snapshot)?.[2] ?? null)
}
