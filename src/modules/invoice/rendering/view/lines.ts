import type { InvoiceLine, TaxCategory } from "../../domain/snapshot"
import type { Labels } from "../labels"
import type { Formatters } from "./formatters"
import { LONGEST, shorten, shortenOptional } from "./shorten"

const isText = (value: string | null): value is string => value !== null

/** A tax as its category names it, else by the language's word, and its rate. */
export const taxName = (
  tax: TaxCategory,
  labels: Labels,
  format: Formatters
): string =>
  `${shorten(tax.label, LONGEST.short) || labels.tax} ${format.percent(tax.rate_percent)}`

/**
 * One row of the table.
 *
 * @param gross whether prices include tax; then the net price stands below
 */
export const lineView = (
  line: InvoiceLine,
  gross: boolean,
  labels: Labels,
  format: Formatters
) => {
  const title = shorten(line.title, LONGEST.title)
  const details =
    line.kind === "shipping"
      ? [title]
      : [
          shortenOptional(line.variant_title, LONGEST.line),
          shortenOptional(line.sku, LONGEST.short),
        ]
  return {
    title: line.kind === "shipping" ? labels.shipping : title,
    details: details.filter(isText).join(" · "),
    quantity: format.quantity(line.quantity),
    unit_price: format.money(line.unit_price_minor),
    unit_net: gross ? format.money(line.unit_net_minor) : null,
    discount: line.discount_minor ? format.money(-line.discount_minor) : null,
    tax: format.percent(line.tax.rate_percent),
    amount: format.money(line.amount_minor),
  }
}
