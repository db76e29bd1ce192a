import { toMinorUnits } from "../../../shared/money"
import type { MailOrder } from "./mail-order"

/** One figure above the total, in minor units; a discount is negative. */
export type TotalsRow = {
  kind: "items" | "discount" | "shipping" | "tax"
  minor: number
}

export type MailTotals = {
  rows: TotalsRow[]
  /** Tax inside the prices, or null where it is a row of its own. */
  included_tax_minor: number | null
  total_minor: number
}

/** Prices with tax inside, as a European shopper has seen them in the cart. */
export const pricesIncludeTax = (order: Pick<MailOrder, "items">): boolean =>
  order.items.length > 0 &&
  order.items.every((line) => line.is_tax_inclusive === true)

/**
 * The figures that lead to the total, in minor units.
 *
 * Core keeps fractions of a cent, so rows rounded one by one may miss the total
 * by a cent or two; the difference goes into the row that was calculated by a
 * percentage (discount or tax), never into a price. A larger difference is
 * something else (store credit, say) and is left as it is.
 *
 * @param totalMinor what the order costs, as it is charged.
 */
export const mailTotals = (
  order: MailOrder,
  totalMinor: number
): MailTotals => {
  const included = pricesIncludeTax(order)
  const minor = (amount: MailOrder["total"]): number =>
    toMinorUnits(amount, order.currency_code)
  const rows: TotalsRow[] = included
    ? [
        { kind: "items", minor: minor(order.original_item_total) },
        { kind: "discount", minor: -minor(order.discount_total) },
        { kind: "shipping", minor: minor(order.original_shipping_total) },
      ]
    : [
        { kind: "items", minor: minor(order.item_subtotal) },
        { kind: "discount", minor: -minor(order.discount_subtotal) },
        { kind: "shipping", minor: minor(order.shipping_subtotal) },
        { kind: "tax", minor: minor(order.tax_total) },
      ]
  const tolerance = order.items.length + rows.length
  return {
    rows: meet(rows, totalMinor, tolerance).filter(
      ({ kind, minor: value }) => kind !== "discount" || value !== 0
    ),
    included_tax_minor: included ? minor(order.tax_total) : null,
    total_minor: totalMinor,
  }
}

const meet = (
  rows: TotalsRow[],
  totalMinor: number,
  tolerance: number
): TotalsRow[] => {
  const missing = totalMinor - rows.reduce((sum, row) => sum + row.minor, 0)
  const bearer = rows.findLast(
    ({ kind, minor }) => (kind === "tax" || kind === "discount") && minor !== 0
  )
  if (missing === 0 || Math.abs(missing) > tolerance) return rows
  return rows.map((row) =>
    row === bearer ? { ...row, minor: row.minor + missing } : row
  )
}
