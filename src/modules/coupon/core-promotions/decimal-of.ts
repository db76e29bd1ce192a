import BigNumber from "bignumber.js"

/** Whether something is an object whose fields can be looked at. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const bare = (value: unknown): unknown => {
  if (!isRecord(value) || BigNumber.isBigNumber(value)) {
    return value
  }
  return bare(value.raw ?? value.value)
}

/**
 * A figure in any of the forms that Medusa hands out (number, numeric string,
 * bignumber.js, its own wrapper, a `raw_…` column) as an exact decimal; null
 * for everything else.
 */
export const decimalOf = (value: unknown): BigNumber | null => {
  const figure = bare(value)
  if (
    typeof figure !== "number" &&
    typeof figure !== "string" &&
    !BigNumber.isBigNumber(figure)
  ) {
    return null
  }
  const decimal = new BigNumber(figure)
  return decimal.isFinite() ? decimal : null
}
