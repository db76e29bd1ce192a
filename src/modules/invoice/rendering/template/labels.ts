/** The words of an invoice. Another language is another of these. */
const english = {
  invoice: "Invoice",
  invoiceNumber: "Invoice number",
  invoiceDate: "Invoice date",
  orderNumber: "Order number",
  orderDate: "Order date",
  paidOn: "Paid on",
  paid: "Paid",
  billTo: "Billed to",
  article: "Article",
  quantity: "Qty",
  unitPrice: "Unit price",
  net: "net",
  discount: "Discount",
  tax: "Tax",
  amount: "Amount",
  shipping: "Shipping",
  subtotal: "Articles",
  netTotal: "Net",
  includedTax: "Includes tax of",
  taxTotal: "Tax",
  rounding: "Rounding",
  total: "Total",
  taxSummary: "Tax summary",
  rate: "Rate",
  gross: "Gross",
  grossNote: "All prices include tax.",
  netNote: "Prices are without tax; tax is added by rate.",
  vatId: "VAT ID",
  bank: "Bank",
  iban: "IBAN",
  bic: "BIC",
  page: "Page",
  of: "of",
}

export type Labels = typeof english

const byLanguage: Record<string, Labels> = { en: english }

/** The words for a locale; English where a language is not there yet. */
export const labelsFor = (locale: string): Labels =>
  byLanguage[new Intl.Locale(locale).language] ?? english
