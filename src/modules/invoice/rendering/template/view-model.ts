import type {
  Buyer,
  InvoiceLine,
  InvoiceSnapshot,
  TaxCategory,
} from "../../domain/snapshot"
import type { Seller } from "../../domain/seller"
import { createFormatters, type Formatters } from "./formatters"
import { labelsFor, type Labels } from "./labels"
import { placeLines } from "./place-lines"

const isText = (value: string | null): value is string =>
  value !== null && value !== ""

const sellerView = (seller: Seller, format: Formatters) => ({
  name: seller.name,
  address: [
    ...seller.address_lines,
    ...placeLines(seller, null),
    format.country(seller.country_code),
  ].filter(isText),
  vat_id: seller.vat_id,
  register: seller.register,
  bank_name: seller.bank_name,
  iban: seller.iban,
  bic: seller.bic,
  email: seller.email,
  footer: seller.footer,
})

const buyerView = (buyer: Buyer, format: Formatters) => ({
  name: buyer.name,
  address: [
    buyer.company === buyer.name ? null : buyer.company,
    ...buyer.address_lines,
    ...placeLines(buyer, buyer.province),
    buyer.country_code ? format.country(buyer.country_code) : null,
  ].filter(isText),
})

const taxName = (tax: TaxCategory, labels: Labels, format: Formatters) =>
  `${tax.label || labels.tax} ${format.percent(tax.rate_percent)}`

const lineView = (
  line: InvoiceLine,
  gross: boolean,
  labels: Labels,
  format: Formatters
) => ({
  title: line.kind === "shipping" ? labels.shipping : line.title,
  details: (line.kind === "shipping"
    ? [line.title]
    : [line.variant_title, line.sku]
  )
    .filter(isText)
    .join(" · "),
  quantity: format.quantity(line.quantity),
  unit_price: format.money(line.unit_price_minor),
  unit_net: gross ? format.money(line.unit_net_minor) : null,
  discount: line.discount_minor ? format.money(-line.discount_minor) : null,
  tax: format.percent(line.tax.rate_percent),
  amount: format.money(line.amount_minor),
})

const totalRows = (
  snapshot: InvoiceSnapshot,
  labels: Labels,
  format: Formatters
) => {
  const { totals, prices_include_tax: gross } = snapshot
  const row = (name: string, minor: number) => ({
    name,
    amount: format.money(minor),
  })
  return [
    row(labels.subtotal, totals.items_minor),
    ...(totals.shipping_minor
      ? [row(labels.shipping, totals.shipping_minor)]
      : []),
    ...snapshot.discounts.map(({ code, amount_minor }) =>
      row([labels.discount, code].filter(isText).join(" "), -amount_minor)
    ),
    ...(gross
      ? []
      : [
          row(labels.netTotal, totals.net_minor),
          ...snapshot.taxes.map((tax) =>
            row(taxName(tax, labels, format), tax.tax_minor)
          ),
        ]),
    ...(totals.rounding_minor
      ? [row(labels.rounding, totals.rounding_minor)]
      : []),
  ]
}

/**
 * A snapshot as the text that stands on the page: every number formatted,
 * every absent part null, nothing left for the template to work out.
 */
export const toViewModel = (snapshot: InvoiceSnapshot) => {
  const { locale, currency_code, seller, totals } = snapshot
  const labels = labelsFor(locale)
  const format = createFormatters(locale, currency_code, seller.time_zone)
  const gross = snapshot.prices_include_tax
  return {
    labels,
    number: snapshot.number,
    issued_on: format.date(snapshot.issued_at),
    order_number: `#${snapshot.order.display_id}`,
    ordered_on: format.date(snapshot.order.placed_at),
    paid_on: snapshot.payment.paid_at
      ? format.date(snapshot.payment.paid_at)
      : null,
    seller: sellerView(seller, format),
    buyer: buyerView(snapshot.buyer, format),
    lines: snapshot.lines.map((line) => lineView(line, gross, labels, format)),
    has_discounts: snapshot.lines.some((line) => line.discount_minor !== 0),
    total_rows: totalRows(snapshot, labels, format),
    total: format.money(totals.total_minor),
    included_tax: gross ? format.money(totals.tax_minor) : null,
    price_note: gross ? labels.grossNote : labels.netNote,
    taxes: snapshot.taxes.map((tax) => ({
      name: taxName(tax, labels, format),
      net: format.money(tax.net_minor),
      tax: format.money(tax.tax_minor),
      gross: format.money(tax.gross_minor),
    })),
    tax_totals: {
      net: format.money(totals.net_minor),
      tax: format.money(totals.tax_minor),
      gross: format.money(totals.net_minor + totals.tax_minor),
    },
  }
}

export type InvoiceView = ReturnType<typeof toViewModel>
