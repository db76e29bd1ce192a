import type { Seller } from "./seller"

/** An amount is whole minor units of the invoice's currency. */
type Minor = number

/** Who the invoice is made out to, as written on the order. */
export type Buyer = {
  name: string
  company: string | null
  address_lines: string[]
  postal_code: string | null
  city: string | null
  province: string | null
  country_code: string | null
  email: string | null
}

/** The tax of a position: its combined rate and the names behind it. */
export type TaxCategory = {
  /** Percent as a decimal string: "19", "8.875"; "0" when untaxed. */
  rate_percent: string
  /** Names of the tax rates, e.g. "State + City"; empty when unnamed. */
  label: string
}

/** One article or one shipping method. Amounts are in the invoice's basis. */
export type InvoiceLine = {
  kind: "item" | "shipping"
  title: string
  variant_title: string | null
  sku: string | null
  /** Decimal string, nearly always whole. */
  quantity: string
  unit_price_minor: Minor
  /** One unit before tax, which tax law wants even where prices include it. */
  unit_net_minor: Minor
  /** Unit price times quantity, before discounts. */
  original_minor: Minor
  discount_minor: Minor
  /** What is charged: original less discount. */
  amount_minor: Minor
  tax: TaxCategory
}

export type InvoiceDiscount = { code: string | null; amount_minor: Minor }

/** Tax at one rate, worked out on the summed base. */
export type InvoiceTax = TaxCategory & {
  net_minor: Minor
  tax_minor: Minor
  gross_minor: Minor
}

export type InvoiceTotals = {
  /** Articles before discounts, in the invoice's basis. */
  items_minor: Minor
  /** Shipping before discounts, in the invoice's basis. */
  shipping_minor: Minor
  discount_minor: Minor
  net_minor: Minor
  tax_minor: Minor
  /** Total less net and tax: cents that rounding by rate leaves over. */
  rounding_minor: Minor
  total_minor: Minor
}

/** Everything that an invoice says, but for its number and date. */
export type InvoiceDraft = {
  schema: 1
  kind: "invoice"
  locale: string
  template_version: string
  currency_code: string
  /** The basis of all line amounts: true is gross, false is net. */
  prices_include_tax: boolean
  seller: Seller
  buyer: Buyer
  order: { id: string; display_id: number; placed_at: string }
  payment: { status: "paid"; paid_at: string }
  lines: InvoiceLine[]
  discounts: InvoiceDiscount[]
  taxes: InvoiceTax[]
  totals: InvoiceTotals
}

/** The invoice as it was issued; the PDF is drawn from this and no more. */
export type InvoiceSnapshot = InvoiceDraft & {
  number: string
  issued_at: string
}
