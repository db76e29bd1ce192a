import {
  currencyDecimals,
  formatMinorUnits,
  toMinorUnits,
} from "../../shared/money"

/** An amount as typed: minor units, or what is wrong with it. */
export type TypedAmount =
  { ok: true; minor: number } | { ok: false; message: string }

const wrong = (message: string): TypedAmount => ({ ok: false, message })

const decimalsWords = (decimals: number): string => {
  if (decimals === 0) {
    return "no decimals"
  }
  return decimals === 1 ? "one decimal" : `${decimals} decimals`
}

/**
 * Reads an amount of money as a person types it, with a point or a comma before
 * the decimals. Separators of thousands are refused: "1,234" may mean two
 * amounts, and money is no place to guess.
 *
 * @param most the largest amount that is allowed, in minor units
 * @param least 0 where nothing is an amount as well
 */
export const readTypedAmount = (
  text: string,
  currencyCode: string,
  most: number,
  least: 0 | 1 = 1
): TypedAmount => {
  const typed = text.trim()
  const decimals = currencyDecimals(currencyCode)
  const currency = currencyCode.toUpperCase()
  if (most <= 0) {
    return wrong("There is nothing left.")
  }
  if (typed === "") {
    return wrong("Enter an amount.")
  }
  const match = /^(\d{1,12})(?:[.,](\d+))?$/.exec(typed)
  if (!match) {
    return wrong("Enter an amount in digits, such as 12.50.")
  }
  const [, whole = "0", fraction = ""] = match
  if (fraction.length > decimals) {
    return wrong(`${currency} has ${decimalsWords(decimals)}.`)
  }
  const minor = toMinorUnits(`${whole}.${fraction || "0"}`, currencyCode)
  if (minor < least) {
    return wrong("Enter an amount above zero.")
  }
  return minor > most
    ? wrong(`At most ${formatMinorUnits(most, currencyCode)}.`)
    : { ok: true, minor }
}
