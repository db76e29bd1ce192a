import type {
  InvoiceSnapshot,
  TaxCategory,
  TaxNotice,
} from "../domain/snapshot"

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

// An untaxed position has one reason, so the first that is told counts.
const BY_NOTICE: readonly [TaxNotice, VatCode, Exemption][] = [
  ["reverse_charge", "AE", { reason: "Reverse charge", code: "VATEX-EU-AE" }],
  [
    "intra_community",
    "K",
    { reason: "Intra-Community supply", code: "VATEX-EU-IC" },
  ],
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

/**
 * The category of tax at a rate. No tax, no notice, and a seller who is known
 * to no tax office: then it is outside the scope of VAT, provided that all of
 * the document is (BR-O-11); else the rate is zero.
 */
export const vatCategoryOf = (
  snapshot: InvoiceSnapshot,
  tax: TaxCategory
): VatCategory => {
  if (!isUntaxed(tax)) {
    return { code: "S", rate: Number(tax.rate_percent) }
  }
  const notice = noticeOf(snapshot)
  if (notice) {
    return { code: notice[1], rate: 0 }
  }
  const { vat_id, tax_number } = snapshot.seller
  const isOutside = !vat_id && !tax_number && snapshot.taxes.every(isUntaxed)
  return isOutside ? { code: "O", rate: null } : { code: "Z", rate: 0 }
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
