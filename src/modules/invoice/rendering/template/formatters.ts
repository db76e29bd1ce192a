import { formatMinorUnits } from "../../../../shared/money"

/** How one invoice writes money, dates, rates, quantities and countries. */
export type Formatters = ReturnType<typeof createFormatters>

/**
 * @param timeZone The zone that the seller's dates are reckoned in.
 */
export const createFormatters = (
  locale: string,
  currencyCode: string,
  timeZone: string
) => {
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone })
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 })
  const regions = new Intl.DisplayNames(locale, { type: "region" })
  const decimal = (value: string) =>
    numbers.format(value as Intl.StringNumericLiteral)
  return {
    // A true minus is as wide as a digit and is not broken off at a line end.
    money: (minor: number) =>
      formatMinorUnits(minor, currencyCode, locale).replace("-", "\u2212"),
    date: (iso: string) => dates.format(new Date(iso)),
    quantity: decimal,
    percent: (rate: string) => `${decimal(rate)}%`,
    country: (code: string) => {
      const region = code.toUpperCase()
      return /^[A-Z]{2}$/.test(region) ? (regions.of(region) ?? region) : region
    },
  }
}
