import { currencyDecimals } from "../../../../shared/money"
import type { Seller } from "../seller"
import type { InvoiceSnapshot } from "../snapshot"
import type { EInvoiceFault } from "./fault"
import { compact, plain } from "./text"
import type { VatCode } from "./vat-category"

type Requirement = EInvoiceFault & { isMet: boolean }

const COUNTRY = /^[A-Z]{2}$/
// A VAT id begins with its country; Greece writes EL (BR-CO-09).
const VAT_ID = /^[A-Z]{2}[A-Z0-9.+*/-]{2,}$/

const isVatId = (id: string | null | undefined): boolean =>
  VAT_ID.test(compact(id) ?? "")

const currencyRequirements = (currency: string): Requirement[] => [
  {
    field: "currency_code",
    rule: "BR-CL-03",
    message: `"${currency}" is no currency of ISO 4217; sell in one that is.`,
    isMet: /^[A-Za-z]{3}$/.test(currency),
  },
  {
    field: "currency_code",
    rule: "BR-DEC",
    message: `An e-invoice holds two decimals, and ${currency.toUpperCase()} has ${currencyDecimals(currency)}; sell in another currency, or without e-invoice.`,
    isMet: currencyDecimals(currency) <= 2,
  },
]

const sellerRequirements = (seller: Seller): Requirement[] => [
  {
    field: "seller.name",
    rule: "BR-06",
    message: "Enter the seller's name in the invoice settings.",
    isMet: plain(seller.name) !== undefined,
  },
  {
    field: "seller.country_code",
    rule: "BR-09",
    message: "Enter the seller's country in the invoice settings.",
    isMet: COUNTRY.test(compact(seller.country_code) ?? ""),
  },
  {
    field: "seller.vat_id",
    rule: "BR-CO-09",
    message:
      "The VAT id has to begin with its country's two letters, such as DE; correct it in the invoice settings.",
    isMet: !plain(seller.vat_id) || isVatId(seller.vat_id),
  },
  {
    field: "seller.register",
    rule: "BR-CO-26",
    message:
      "Enter a VAT id, a register number or a tax number in the invoice settings.",
    isMet: [seller.vat_id, seller.register, seller.tax_number].some(
      (value) => plain(value) !== undefined
    ),
  },
]

const buyerRequirements = ({ buyer }: InvoiceSnapshot): Requirement[] => [
  {
    field: "buyer.name",
    rule: "BR-07",
    message: "The order names no buyer; ask for a name at checkout.",
    isMet: [buyer.name, buyer.company].some(
      (value) => plain(value) !== undefined
    ),
  },
  {
    field: "buyer.country_code",
    rule: "BR-11",
    message: "The order tells no country; ask for an address at checkout.",
    isMet: COUNTRY.test(compact(buyer.country_code) ?? ""),
  },
  {
    field: "buyer.vat_id",
    rule: "BR-CO-09",
    message:
      "The buyer's VAT id has to begin with its country's two letters, such as DE.",
    isMet: !plain(buyer.vat_id) || isVatId(buyer.vat_id),
  },
]

const TAXED: readonly VatCode[] = ["S", "Z", "E", "AE"]

// What each category asks of the seller: BR-S-02, BR-Z-02, BR-E-02, BR-AE-02,
// BR-IC-02, BR-G-02.
const sellerTaxRequirements = (
  seller: Seller,
  code: VatCode
): Requirement[] => [
  {
    field: "seller.vat_id",
    rule: `BR-${code}-02`,
    message: "Enter the VAT id or the tax number in the invoice settings.",
    isMet: !TAXED.includes(code) || Boolean(seller.vat_id || seller.tax_number),
  },
  {
    field: "seller.vat_id",
    rule: code === "K" ? "BR-IC-02" : "BR-G-02",
    message:
      "Who supplies goods untaxed to other countries needs a VAT id; enter it in the invoice settings.",
    isMet: !["K", "G"].includes(code) || Boolean(seller.vat_id),
  },
]

// And of the buyer, where the tax is theirs to pay.
const buyerTaxRequirements = (
  { buyer }: InvoiceSnapshot,
  code: VatCode
): Requirement[] => [
  {
    field: "buyer.vat_id",
    rule: code === "K" ? "BR-IC-02" : "BR-AE-02",
    message: "The buyer owes the tax, so the buyer's VAT id has to be there.",
    isMet: !["K", "AE"].includes(code) || Boolean(buyer.vat_id),
  },
]

const unmet = (requirements: readonly Requirement[]): EInvoiceFault[] =>
  requirements
    .filter(({ isMet }) => !isMet)
    .map(({ field, rule, message }) => ({ field, rule, message }))

/** What a seller lacks for e-invoices with these categories of VAT. */
export const missingOfSeller = (
  seller: Seller,
  codes: readonly VatCode[]
): EInvoiceFault[] =>
  unmet([
    ...sellerRequirements(seller),
    ...codes.flatMap((code) => sellerTaxRequirements(seller, code)),
  ])

/** All that keeps a snapshot from becoming an e-invoice; empty for nothing. */
export const missingFor = (
  snapshot: InvoiceSnapshot,
  codes: readonly VatCode[]
): EInvoiceFault[] => {
  const { seller } = snapshot
  const each = [...new Set(codes)]
  return unmet([
    ...currencyRequirements(snapshot.currency_code),
    ...sellerRequirements(seller),
    ...buyerRequirements(snapshot),
    ...each.flatMap((code) => sellerTaxRequirements(seller, code)),
    ...each.flatMap((code) => buyerTaxRequirements(snapshot, code)),
    {
      field: "lines",
      rule: "BR-16",
      message: "A document without a line cannot be an e-invoice.",
      isMet: snapshot.lines.length > 0,
    },
  ])
}
