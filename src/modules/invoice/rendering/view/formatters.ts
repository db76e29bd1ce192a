import { formatMinorUnits } from "../../../../shared/money"
import { recall } from "../../../../shared/recall"

/** How one document writes money, dates, rates, quantities and countries. */
export type Formatters = ReturnType<typeof createFormatters>

const make = (locale: string, timeZone: string) => ({
  // Saudi Arabia's own calendar has other years than the invoice's number.
  dates: new Intl.DateTimeFormat(locale, {
    dateStyle: "long",
    calendar: "gregory",
    timeZone,
  }),
  days: new Intl.DateTimeFormat(locale, {
    dateStyle: "long",
    calendar: "gregory",
    timeZone: "UTC",
  }),
  numbers: new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }),
  percents: new Intl.NumberFormat(locale, {
    style: "percent",
    maximumFractionDigits: 6,
  }),
  regions: new Intl.DisplayNames(locale, { type: "region" }),
})

// Making them takes longer than all else of a view.
const kept = recall<string, ReturnType<typeof make>>(100)

/**
 * @param currencyCode ISO 4217, any case
 * @param timeZone the zone that the seller's dates are reckoned in
 */
export const createFormatters = (
  locale: string,
  currencyCode: string,
  timeZone: string
) => {
  const { dates, days, numbers, percents, regions } = kept(
    `${locale}|${timeZone}`,
    () => make(locale, timeZone)
  )
  return {
    /** @param minor whole minor units */
    // A true minus is as wide as a digit and is not broken off at a line end.
    money: (minor: number) =>
      formatMinorUnits(minor, currencyCode, locale).replace("-", "\u2212"),
    /** @param iso a moment */
    date: (iso: string) => dates.format(new Date(iso)),
    /** @param date a calendar date, or a moment of which its date counts */
    day: (date: string) => days.format(new Date(date.slice(0, 10))),
    /** @param value decimal string */
    quantity: (value: string) =>
      numbers.format(value as Intl.StringNumericLiteral),
    /** @param rate percent as a decimal string: "8.875" */
    percent: (rate: string) =>
      percents.format(`${rate}e-2` as Intl.StringNumericLiteral),
    /** @param code ISO 3166-1 alpha-2, any case */
    country: (code: string) => {
      const region = code.toUpperCase()
      return /^[A-Z]{2}$/.test(region) ? (regions.of(region) ?? region) : region
    },
  }
}
