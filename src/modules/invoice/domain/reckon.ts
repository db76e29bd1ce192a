import type BigNumber from "bignumber.js"

import { exactSum, roundMinor } from "./allocate"
import { exactAmount, toLines, type LineWithDiscounts } from "./lines"
import type { Position } from "./positions"
import type { InvoiceTax } from "./snapshot"
import { summariseTaxes } from "./totals"

/** Lines and taxes in whole minor units, and how they meet the total. */
export type Reckoning = {
  rows: LineWithDiscounts[]
  taxes: InvoiceTax[]
  /** Net and tax of all rates together. */
  sum_minor: number
  /** What is left between that sum and the order's total. */
  rounding_minor: number
}

// Core reckons in floats: a coupon of 40.054500000000004 moves a sum that lies
// in the middle between two units to the other side.
const FLOAT_NOISE = 1e-6

const isInTheMiddle = (exact: BigNumber): boolean =>
  exact.mod(1).abs().minus(0.5).abs().lt(FLOAT_NOISE)

/**
 * The whole numbers that the exact sum may become: the nearer first. Gross
 * prices add up to what is paid, so that there is nothing to choose, unless the
 * sum is in the middle.
 */
const bases = (exact: BigNumber, gross: boolean): number[] => {
  const nearer = roundMinor(exact)
  const floor = Math.floor(exact.toNumber())
  const other = nearer === floor ? floor + 1 : floor
  const isClear = gross ? !isInTheMiddle(exact) : exact.eq(nearer)
  return isClear ? [nearer] : [nearer, other]
}

/**
 * Rounds positions to lines and taxes. A coupon may leave a net sum between
 * two cents; it goes to the side on which net and tax meet the total, if any.
 *
 * @param total The order's total in minor units.
 */
export const reckon = (
  positions: readonly Position[],
  gross: boolean,
  total: number
): Reckoning => {
  const exact = exactSum(positions.map(exactAmount))
  const [first, ...others] = bases(exact, gross).map((base) => {
    const rows = toLines(positions, gross, base)
    const taxes = summariseTaxes(
      rows.map(({ line }) => line),
      gross
    )
    const sum = taxes.reduce((all, tax) => all + tax.gross_minor, 0)
    return { rows, taxes, sum_minor: sum, rounding_minor: total - sum }
  })
  return first.rounding_minor === 0
    ? first
    : (others.find(({ rounding_minor }) => rounding_minor === 0) ?? first)
}
