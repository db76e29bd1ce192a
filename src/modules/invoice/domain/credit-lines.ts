import BigNumber from "bignumber.js"

import { allocate } from "../../../shared/money"
import { roundMinor } from "./allocate"
import type { InvoiceLine, InvoiceSnapshot, InvoiceTax } from "./snapshot"
import { taxFactor, taxKey } from "./tax-category"

type Noted = Pick<InvoiceSnapshot, "lines" | "prices_include_tax">

const baseOf = (tax: InvoiceTax, gross: boolean): number =>
  gross ? tax.gross_minor : tax.net_minor

/** What taxes take of each line, in proportion to what is left of it. */
const sharesOf = (
  { lines, prices_include_tax: gross }: Noted,
  left: readonly number[],
  taxes: readonly InvoiceTax[]
): number[] => {
  const shares = lines.map(() => 0)
  for (const tax of taxes) {
    const own = [...lines.keys()].filter(
      (index) => taxKey(lines[index].tax) === taxKey(tax)
    )
    const room = own.map((index) => left[index])
    const parts = allocate(baseOf(tax, gross), room, room)
    own.forEach((index, place) => (shares[index] = parts[place]))
  }
  return shares
}

const lineOf = (
  line: InvoiceLine,
  amount: number,
  gross: boolean
): InvoiceLine => ({
  ...line,
  quantity: "1",
  unit_price_minor: amount,
  unit_net_minor: gross
    ? roundMinor(new BigNumber(amount).div(taxFactor(line.tax)))
    : amount,
  original_minor: amount,
  discount_minor: 0,
  amount_minor: amount,
})

/**
 * The lines of a credit note over a part of an invoice: each of the invoice's
 * lines with its share, as one unit. They add up to the rates' bases.
 *
 * @param earlier the taxes of the credit notes so far, in order of issue: what
 * they took of each line is worked out again, the same way
 */
export const creditLines = (
  invoice: Noted,
  earlier: readonly (readonly InvoiceTax[])[],
  taxes: readonly InvoiceTax[]
): InvoiceLine[] => {
  const { lines, prices_include_tax: gross } = invoice
  const start = lines.map(({ amount_minor }) => amount_minor)
  const left = earlier.reduce((room, noted) => {
    const taken = sharesOf(invoice, room, noted)
    return room.map((minor, index) => minor - taken[index])
  }, start)
  const shares = sharesOf(invoice, left, taxes)
  const isThere = (index: number) =>
    // A minor unit may be tax alone; a document has a line all the same.
    shares[index] > 0 || (index === 0 && shares.every((share) => share === 0))
  return lines.flatMap((line, index) =>
    isThere(index) ? [lineOf(line, shares[index], gross)] : []
  )
}
