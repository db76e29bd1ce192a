import { fromMinorUnits } from "./minor-units"

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
  new Intl.NumberFormat(locale, {
    style: "currency",
    currency: currencyCode.toUpperCase(),
  }).format(fromMinorUnits(minor, currencyCode) as Intl.StringNumericLiteral)
