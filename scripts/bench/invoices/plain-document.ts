import type { InvoiceSnapshot } from "../../../src/modules/invoice/domain/snapshot"
import { formatMinorUnits } from "../../../src/shared/money"

/** An invoice as texts, for makers of PDFs that know nothing of ours. */
export type PlainDocument = {
  title: string
  seller: string[]
  buyer: string[]
  facts: [string, string][]
  head: string[]
  rows: string[][]
  totals: [string, string][]
  footer: string
}

/** @param print what makes a PDF of it */
export type Peer = (document: PlainDocument) => Promise<Uint8Array>

/** What an invoice says, line by line as our own template has it. */
export const plainDocumentOf = (snapshot: InvoiceSnapshot): PlainDocument => {
  const { seller, buyer, totals, taxes, currency_code } = snapshot
  const money = (minor: number) => formatMinorUnits(minor, currency_code)
  return {
    title: `Invoice ${snapshot.number}`,
    seller: [
      seller.name,
      ...seller.address_lines,
      `${seller.postal_code} ${seller.city}`,
      `VAT ${seller.vat_id ?? ""}`,
    ],
    buyer: [
      buyer.name,
      ...buyer.address_lines,
      `${buyer.postal_code ?? ""} ${buyer.city ?? ""}`,
    ],
    facts: [
      ["Date", snapshot.issued_at.slice(0, 10)],
      ["Order", String(snapshot.order.display_id)],
    ],
    head: ["Article", "Quantity", "Unit net", "Price", "VAT", "Amount"],
    rows: snapshot.lines.map((line) => [
      [line.title, line.variant_title, line.sku].filter(Boolean).join("\n"),
      line.quantity,
      money(line.unit_net_minor),
      money(line.unit_price_minor),
      `${line.tax.rate_percent} %`,
      money(line.amount_minor),
    ]),
    totals: [
      ["Net", money(totals.net_minor)],
      ...taxes.map(({ label, rate_percent, tax_minor }): [string, string] => [
        `${label} ${rate_percent} %`,
        money(tax_minor),
      ]),
      ["Total", money(totals.total_minor)],
    ],
    footer: seller.footer ?? "",
  }
}
