import { allocate, mulDiv } from "../../../shared/money"
import type { InvoiceSnapshot, InvoiceTax } from "./snapshot"
import { taxKey } from "./tax-category"

/** What a credit note takes back of each rate, and of the rounding row. */
export type CreditByRate = { taxes: InvoiceTax[]; rounding_minor: number }

type Noted = Pick<InvoiceSnapshot, "taxes" | "totals">

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0)

const creditedOf = (
  tax: InvoiceTax,
  earlier: readonly Noted[]
): Pick<InvoiceTax, "net_minor" | "gross_minor"> => {
  const own = earlier
    .flatMap(({ taxes }) => taxes)
    .filter((other) => taxKey(other) === taxKey(tax))
  return {
    net_minor: sum(own.map(({ net_minor }) => net_minor)),
    gross_minor: sum(own.map(({ gross_minor }) => gross_minor)),
  }
}

/** What is left of an invoice after its credit notes, in minor units. */
export const leftOf = (
  invoice: Pick<Noted, "totals">,
  earlier: readonly Pick<Noted, "totals">[]
): number =>
  invoice.totals.total_minor -
  sum(earlier.map(({ totals }) => totals.total_minor))

/**
 * Shares an amount over the rates of an invoice, in proportion to what is left
 * of each. The net follows the gross sum credited so far, so that rounding
 * never adds up: no part exceeds the invoice's, and once all is credited the
 * parts are the invoice's own, to the minor unit.
 *
 * @param earlier the invoice's credit notes so far
 * @param amount minor units, above 0 and at most what is left
 */
export const creditByRate = (
  invoice: Noted,
  earlier: readonly Noted[],
  amount: number
): CreditByRate => {
  const rows = invoice.taxes.map((tax) => {
    const credited = creditedOf(tax, earlier)
    return { tax, credited, left: tax.gross_minor - credited.gross_minor }
  })
  const left = rows.map((row) => row.left)
  const shares =
    amount === leftOf(invoice, earlier) ? left : allocate(amount, left, left)
  const taxes = rows
    .map(({ tax, credited }, index) => {
      const gross_minor = shares[index]
      const reached = credited.gross_minor + gross_minor
      const net =
        tax.gross_minor === 0
          ? 0
          : mulDiv(tax.net_minor, reached, tax.gross_minor)
      const net_minor = net - credited.net_minor
      const tax_minor = gross_minor - net_minor
      return { ...tax, net_minor, tax_minor, gross_minor }
    })
    .filter(({ gross_minor }) => gross_minor > 0)
  return { taxes, rounding_minor: amount - sum(shares) }
}
