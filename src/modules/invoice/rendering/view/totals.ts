import type { InvoiceSnapshot } from "../../domain/snapshot"
import type { Labels } from "../labels"
import type { Formatters } from "./formatters"
import { taxName } from "./lines"
import { LONGEST, shortenOptional } from "./shorten"

const isText = (value: string | null): value is string => value !== null

// A hundred coupons on one order would bury its total.
const MOST_DISCOUNTS = 20

const discountRows = (
  { discounts }: InvoiceSnapshot,
  labels: Labels
): { name: string; minor: number }[] => {
  const named = discounts.slice(0, MOST_DISCOUNTS)
  const others = discounts.slice(MOST_DISCOUNTS)
  const rest = others.reduce((sum, { amount_minor }) => sum + amount_minor, 0)
  return [
    ...named.map(({ code, amount_minor }) => ({
      name: [labels.discount, shortenOptional(code, LONGEST.short)]
        .filter(isText)
        .join(" "),
      minor: -amount_minor,
    })),
    ...(rest ? [{ name: labels.discount, minor: -rest }] : []),
  ]
}

/** The rows above the total, in the order in which they add up to it. */
export const totalRows = (
  snapshot: InvoiceSnapshot,
  labels: Labels,
  format: Formatters
) => {
  const { totals, taxes, prices_include_tax: gross } = snapshot
  const row = (name: string, minor: number) => ({
    name,
    amount: format.money(minor),
  })
  return [
    row(labels.subtotal, totals.items_minor),
    ...(totals.shipping_minor
      ? [row(labels.shipping, totals.shipping_minor)]
      : []),
    ...discountRows(snapshot, labels).map(({ name, minor }) =>
      row(name, minor)
    ),
    ...(gross
      ? []
      : [
          row(labels.netTotal, totals.net_minor),
          ...taxes.map((tax) =>
            row(taxName(tax, labels, format), tax.tax_minor)
          ),
        ]),
    ...(totals.rounding_minor
      ? [row(labels.rounding, totals.rounding_minor)]
      : []),
  ]
}

/** Net, tax and gross by rate, and their sums. */
export const taxTable = (
  { taxes, totals }: InvoiceSnapshot,
  labels: Labels,
  format: Formatters
) => ({
  taxes: taxes.map((tax) => ({
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
})
