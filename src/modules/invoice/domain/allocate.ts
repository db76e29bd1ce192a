import BigNumber from "bignumber.js"

/** Exact amounts added up. */
export const exactSum = (values: readonly BigNumber[]): BigNumber =>
  values.reduce((total, value) => total.plus(value), new BigNumber(0))

// Division by a tax rate leaves noise in the last places, which must not
// decide which way an exact half is rounded.
const NOISE_PLACES = 9

/** One exact amount of minor units to a whole number, half away from zero. */
export const roundMinor = (exact: BigNumber): number =>
  exact
    .decimalPlaces(NOISE_PLACES, BigNumber.ROUND_HALF_UP)
    .integerValue(BigNumber.ROUND_HALF_UP)
    .plus(0) // no negative zero
    .toNumber()

/**
 * Exact parts to whole minor units that add up to `total`, by the largest
 * remainder: each is cut down, and the units left over go to the parts that
 * lost most. No part moves by a whole unit when `total` is the rounded sum.
 */
export const allocate = (
  parts: readonly BigNumber[],
  total: number
): number[] => {
  const clean = parts.map((part) => part.decimalPlaces(NOISE_PLACES))
  const floors = clean.map((part) => part.integerValue(BigNumber.ROUND_FLOOR))
  const left = new BigNumber(total).minus(exactSum(floors)).toNumber()
  const order = clean
    .map((part, index) => ({
      index,
      lost: part.minus(part.integerValue(BigNumber.ROUND_FLOOR)),
    }))
    .sort((a, b) => b.lost.comparedTo(a.lost) || a.index - b.index)
  const extra = new Map<number, number>()
  for (let unit = 0; unit < Math.abs(left); unit++) {
    // Downwards it is the part that lost least that gives a unit back.
    const position = left > 0 ? unit : order.length - 1 - unit
    const { index } = order[wrap(position, order.length)]
    extra.set(index, (extra.get(index) ?? 0) + Math.sign(left))
  }
  return floors.map(
    (floor, index) => floor.toNumber() + (extra.get(index) ?? 0)
  )
}

const wrap = (position: number, length: number): number =>
  ((position % length) + length) % length
