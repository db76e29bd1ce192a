const TOKEN = /\{(YYYY|YY|0+)\}/g

/**
 * How documents are numbered: text with `{YYYY}` or `{YY}` for the year and
 * `{00000}` for the place in it, filled up with zeros, as in
 * `INV-{YYYY}-{00000}`.
 */
export type NumberFormat = string

/** The formats that hold until a merchant chooses others. */
export const DEFAULT_FORMATS = {
  invoice: "INV-{YYYY}-{00000}",
  credit_note: "CN-{YYYY}-{00000}",
} as const satisfies Record<string, NumberFormat>

/** @property year 0 in a series that does not begin anew each year */
export type NumberSeries = { series: string; year: number }

/** What is wrong with a format, or null. */
export const formatFault = (format: NumberFormat): string | null => {
  const tokens = [...format.matchAll(TOKEN)].map(([, token]) => token)
  const counts = tokens.filter((token) => token.startsWith("0"))
  const rest = format.replace(TOKEN, "")
  if (counts.length !== 1) {
    return "It needs one place for the running number, such as {00000}."
  }
  if (tokens.length - counts.length > 1) {
    return "It may name the year once."
  }
  if (!/^[A-Za-z0-9/_.-]*$/.test(rest)) {
    return "Besides {YYYY}, {YY} and {00000} it may hold letters, digits and - / _ . only."
  }
  return /^[A-Za-z0-9]/.test(format)
    ? null
    : "It has to begin with letters or digits, by which its series is known."
}

// Making one takes longer than all else that numbering does in this process.
const formatters = new Map<string, Intl.DateTimeFormat>()

const yearFormatter = (timeZone: string): Intl.DateTimeFormat => {
  const known = formatters.get(timeZone)
  if (known) {
    return known
  }
  const made = new Intl.DateTimeFormat("en", { timeZone, year: "numeric" })
  formatters.set(timeZone, made)
  return made
}

/** The calendar year of an instant where the seller is. */
export const yearIn = (instant: Date, timeZone: string): number =>
  Number(yearFormatter(timeZone).format(instant))

/**
 * Which counter a format counts on: that of the letters it begins with, in the
 * year if it names one. A format that is changed within a year goes on counting.
 */
export const seriesOf = (format: NumberFormat, year: number): NumberSeries => ({
  series: format.replace(/\{.*$/, "").replace(/[^A-Za-z0-9]+$/, ""),
  year: /\{YY(YY)?\}/.test(format) ? year : 0,
})

/**
 * The number as people read it: INV-2026-00001. Past the zeros it simply grows.
 */
export const formatInvoiceNumber = (
  format: NumberFormat,
  year: number,
  sequence: number
): string =>
  format.replace(TOKEN, (_whole, token: string) =>
    token === "YYYY"
      ? String(year)
      : token === "YY"
        ? String(year % 100).padStart(2, "0")
        : String(sequence).padStart(token.length, "0")
  )
