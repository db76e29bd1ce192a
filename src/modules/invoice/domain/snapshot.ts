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
  /** For reverse charge; its syntax was checked when it was entered. */
  vat_id: string | null
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

/** What a document is: one that charges, or one that takes back a charge. */
export type DocumentKind = "invoice" | "credit_note"

/** Why a credit note was issued. */
export type CreditReason = "refund" | "cancellation" | "correction"

/**
 * Why no tax is charged, which the law wants told in words: Art. 138
 * (intra-community supply), 146 (export), 196 (reverse charge) and 226 (11) of
 * the VAT Directive, and the scheme for small businesses.
 */
export type TaxNotice =
  "reverse_charge" | "intra_community" | "export" | "exempt" | "small_business"

/** The invoice that a document refers to (VAT Directive, Art. 219). */
export type DocumentReference = {
  id: string
  number: string
  issued_at: string
}

/**
 * How the document stood at its issue; it is never changed afterwards.
 *
 * @property status on a credit note: `returned` when money has gone back for
 * it, `set_off` when it only lessens what is owed
 * @property due_on calendar date, where money is still to come
 * @property method what the shopper knows the way of payment by
 * @property reference the payment service's name for the payment
 */
export type DocumentPayment = {
  status: "paid" | "pending" | "returned" | "set_off"
  paid_at: string | null
  due_on: string | null
  /** What had arrived of an open invoice by its issue, where anything had. */
  received_minor?: Minor
  method: string | null
  reference: string | null
}

/** Everything that an invoice or credit note says, but its number and date. */
export type InvoiceDraft = {
  schema: 2
  kind: DocumentKind
  /**
   * What it was issued for: `order`, or what changed it. An order has one
   * document of a kind for each cause, whatever crashes.
   */
  cause: string
  /** The invoice that a credit note lessens; null on an invoice. */
  corrects: DocumentReference | null
  /** Null on an invoice. */
  reason: CreditReason | null
  locale: string
  template_version: string
  /** Whether the PDF holds it as XML too (EN 16931); not told is no. */
  e_invoice?: boolean
  currency_code: string
  /** The basis of all line amounts: true is gross, false is net. */
  prices_include_tax: boolean
  seller: Seller
  buyer: Buyer
  order: {
    id: string
    display_id: number
    placed_at: string
    /** Which version of the order; an edit makes a new one. */
    version?: number
  }
  /** The date of supply, where it is known and another one. */
  supplied_on: string | null
  payment: DocumentPayment
  notices: TaxNotice[]
  lines: InvoiceLine[]
  discounts: InvoiceDiscount[]
  taxes: InvoiceTax[]
  totals: InvoiceTotals
}

/** The document as it was issued; the PDF is drawn from this and no more. */
export type InvoiceSnapshot = InvoiceDraft & {
  number: string
  issued_at: string
}
