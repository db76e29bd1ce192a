/** Quotient and remainder of `a · b / c`, exact however large the product. */
export const divMod = (
  a: number,
  b: number,
  c: number
): { quotient: number; remainder: number } => {
  const product = a * b
  if (Number.isSafeInteger(product)) {
    const remainder = product % c
    return { quotient: (product - remainder) / c, remainder }
  }
  const exact = BigInt(a) * BigInt(b)
  const divisor = BigInt(c)
  return {
    quotient: Number(exact / divisor),
    remainder: Number(exact % divisor),
  }
}

/** @throws RangeError for what is not a whole number from zero on. */
export const assertWhole = (value: number, name: string): void => {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${name} must be a whole number from 0 on: ${value}`)
  }
}

/**
 * `a · b / c`, rounded half up to a whole number: 12.5 % of 333 minor units is
 * `mulDiv(333, 125_000, 1_000_000)`. No float comes near it.
 *
 * @throws RangeError for a negative or fractional number, or `c` of zero.
 */
export const mulDiv = (a: number, b: number, c: number): number => {
  assertWhole(a, "a")
  assertWhole(b, "b")
  assertWhole(c, "c")
  if (c === 0) {
    throw new RangeError("c must be above 0")
  }
  const { quotient, remainder } = divMod(a, b, c)
  return remainder >= c - remainder ? quotient + 1 : quotient
}
