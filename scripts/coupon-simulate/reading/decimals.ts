import { currencyDecimals, exactMinorUnits } from "../../../src/shared/money"
import { faulty, type Read } from "../fault"

/** How decimals are written: no sign, no exponent, a point. */
export const DECIMAL = /^\d+(?:\.\d+)?$/

// JSON numbers are floats: beyond 15 figures they are not what was written.
const EXACT_FIGURES = 15

/** The decimal as it was written, or null. */
const textOf = (written: unknown): string | null => {
  const text = typeof written === "number" ? String(written) : written
  if (typeof text !== "string" || !DECIMAL.test(text)) {
    return null
  }
  const figures = text.replace(".", "").replace(/^0+/, "").length
  return typeof written === "number" && figures > EXACT_FIGURES ? null : text
}

const example = (currency: string): string =>
  `"${(12.5).toFixed(currencyDecimals(currency))}"`

/**
 * Reads an amount in major units, such as "12.50", into whole minor units.
 *
 * @param least 1 if the amount must be above zero
 */
export const readAmount = (
  written: unknown,
  currency: string,
  least: number,
  path: string
): Read<number> => {
  const text = textOf(written)
  if (text === null) {
    return faulty(
      path,
      "malformed_amount",
      `Write the amount as a decimal in quotes, such as ${example(currency)}: figures and a point, without sign or currency.`
    )
  }
  const minor = exactMinorUnits(text, currency)
  if (!minor.isInteger()) {
    const decimals = currencyDecimals(currency)
    return faulty(
      path,
      "too_many_decimals",
      `${currency.toUpperCase()} has ${decimals} decimals: write the amount such as ${example(currency)}.`
    )
  }
  if (minor.isGreaterThan(Number.MAX_SAFE_INTEGER)) {
    return faulty(
      path,
      "amount_too_big",
      "This is more than can be counted: write a smaller amount."
    )
  }
  return minor.isLessThan(least)
    ? faulty(path, "amount_too_small", "Write an amount above zero.")
    : { ok: true, value: minor.toNumber() }
}

const PERCENT =
  'Write the percentage above 0 and up to 100 with at most 4 decimals, such as "12.5".'

/** Reads a percentage, such as "12.5", into millionths (125 000). */
export const readPercent = (written: unknown, path: string): Read<number> => {
  const text = textOf(written)
  const match = /^0*(\d{1,3})(?:\.(\d{1,4})0*)?$/.exec(text ?? "")
  const [, whole = "", part = ""] = match ?? []
  const ppm = Number(whole + part.padEnd(4, "0"))
  return match && ppm > 0 && ppm <= 1_000_000
    ? { ok: true, value: ppm }
    : faulty(path, "malformed_percent", PERCENT)
}
