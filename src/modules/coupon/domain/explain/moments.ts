import { recall } from "../../../../shared/recall"

/** How a shopper reads dates. @property now ISO 8601, to leave out the obvious */
export type Calendar = { locale: string; time_zone: string; now: string }

// Making one costs a thousand times more than using it.
const keptFormatter = recall<string, Intl.DateTimeFormat>(200)

const formatterOf = (
  { locale, time_zone }: Calendar,
  options: Intl.DateTimeFormatOptions
): Intl.DateTimeFormat =>
  keptFormatter(
    `${locale}|${time_zone}|${Object.keys(options).join()}`,
    () => new Intl.DateTimeFormat(locale, { ...options, timeZone: time_zone })
  )

const DAY: Intl.DateTimeFormatOptions = { day: "numeric", month: "long" }
const DATE: Intl.DateTimeFormatOptions = { ...DAY, year: "numeric" }
const YEAR: Intl.DateTimeFormatOptions = { year: "numeric" }
const TIME: Intl.DateTimeFormatOptions = {
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
}

const sayDay = (date: Date, calendar: Calendar): string => {
  const say = (each: Date) => formatterOf(calendar, YEAR).format(each)
  const isThisYear = say(date) === say(new Date(calendar.now))
  return formatterOf(calendar, isThisYear ? DAY : DATE).format(date)
}

/** The last day before an end: "30 November" for midnight after it. */
export const sayLastDay = (end: string, calendar: Calendar): string =>
  sayDay(new Date(Date.parse(end) - 1), calendar)

/**
 * An instant by the shop's clock, as short as can be: "18:00" today,
 * "1 December" this year, "1 December 2027, 18:00".
 */
export const sayMoment = (instant: string, calendar: Calendar): string => {
  const [then, now] = [new Date(instant), new Date(calendar.now)]
  const say = (date: Date, options: Intl.DateTimeFormatOptions) =>
    formatterOf(calendar, options).format(date)

  const time = say(then, TIME)
  if (say(then, DATE) === say(now, DATE)) {
    return time
  }
  const day = sayDay(then, calendar)
  return time === "00:00" ? day : `${day}, ${time}`
}
