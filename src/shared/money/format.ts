import { recall } from "../recall"
import { fromMinorUnits } from "./minor-units"

// Making one costs a thousand times more than using it.
const keptFormatter = recall<string, Intl.NumberFormat>(200)

const formatterOf = (currencyCode: string, locale: string) =>
  keptFormatter(
    `${locale}|${currencyCode}`,
    () =>
      new Intl.NumberFormat(locale, {
        style: "currency",
        currency: currencyCode.toUpperCase(),
      })
  )

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
