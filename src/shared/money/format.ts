import { fromMinorUnits } from "./minor-units"

const MOST_KEPT = 200
const formatters = new Map<string, Intl.NumberFormat>()

// Making one costs a thousand times more than using it.
const formatterOf = (currencyCode: string, locale: string) => {
  const key = `${locale}|${currencyCode}`
  const known = formatters.get(key)
  if (known) {
    return known
  }
  const fresh = new Intl.NumberFormat(locale, {
    style: "currency",
    currency: currencyCode.toUpperCase(),
  })
  if (formatters.size >= MOST_KEPT) {
    formatters.clear()
  }
  formatters.set(key, fresh)
  return fresh
}

/**
 * Minor units as people of a locale read them: 1235 EUR in "de" is "12,35 €".
 *
 * The decimal string is handed to Intl as a string, so no float is involved.
 */
export const formatMinorUnits = (
  minor: number,
  currencyCode: string,
  locale = "en"
): string =>
  formatterOf(currencyCode, locale).format(
    fromMinorUnits(minor, currencyCode) as Intl.StringNumericLiteral
  )
