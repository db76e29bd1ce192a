import { assertWhole, divMod } from "./proportion"

type Share = { index: number; floor: number; remainder: number }

const sharesOf = (
  amount: number,
  weights: readonly number[],
  open: readonly number[]
): Share[] => {
  const whole = open.reduce((sum, index) => sum + weights[index], 0)
  return open.map((index) => {
    const { quotient, remainder } = divMod(amount, weights[index], whole)
    return { index, floor: quotient, remainder }
  })
}

const exceeds = ({ floor, remainder }: Share, cap: number): boolean =>
  floor > cap || (floor === cap && remainder > 0)

/**
 * Distributes whole minor units over parts in proportion to their weights, by
 * the largest remainder, of equal ones the first: 10 over 1, 1, 1 is 4, 3, 3.
 *
 * The shares add up to `amount` exactly. Only where all caps together are
 * less, or where nothing has any weight, they add up to what there is room for.
 *
 * @param weights whole numbers from zero on, with a sum that is a safe integer
 * @param caps the most that each part can take; what is beyond goes to others
 * @throws RangeError for a negative or fractional number.
 */
export const allocate = (
  amount: number,
  weights: readonly number[],
  caps?: readonly number[]
): number[] => {
  assertWhole(amount, "The amount")
  weights.forEach((weight) => assertWhole(weight, "A weight"))
  caps?.forEach((cap) => assertWhole(cap, "A cap"))

  const result = weights.map(() => 0)
  let open = [...weights.keys()].filter((index) => weights[index] > 0)
  let left = amount
  while (open.length > 0 && left > 0) {
    const shares = sharesOf(left, weights, open)
    const full = caps
      ? shares.filter((share) => exceeds(share, caps[share.index]))
      : []
    if (full.length === 0) {
      spreadExactly(left, shares, result)
      return result
    }
    for (const { index } of full) {
      result[index] = caps?.[index] ?? 0
      left -= result[index]
    }
    const closed = new Set(full.map(({ index }) => index))
    open = open.filter((index) => !closed.has(index))
  }
  return result
}

const spreadExactly = (
  amount: number,
  shares: readonly Share[],
  result: number[]
): void => {
  let spare = amount
  for (const { index, floor } of shares) {
    result[index] = floor
    spare -= floor
  }
  // The sort is stable: of equal remainders the first part comes first.
  const byRemainder = [...shares].sort((a, b) => b.remainder - a.remainder)
  for (const { index } of byRemainder.slice(0, spare)) {
    result[index] += 1
  }
}
