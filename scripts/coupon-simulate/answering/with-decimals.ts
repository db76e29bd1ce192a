import { fromMinorUnits } from "../../../src/shared/money"

const UNIT = "_minor"

/**
 * Puts beside every amount in minor units (`amount_minor: 1250`) the decimal in
 * major units (`amount: "12.50"`).
 */
export const withDecimals = (value: unknown, currency: string): unknown => {
  if (Array.isArray(value)) {
    return value.map((each) => withDecimals(each, currency))
  }
  if (typeof value !== "object" || value === null) {
    return value
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) =>
      key.endsWith(UNIT) && typeof each === "number"
        ? [
            [key, each],
            [key.slice(0, -UNIT.length), fromMinorUnits(each, currency)],
          ]
        : [[key, withDecimals(each, currency)]]
    )
  )
}
