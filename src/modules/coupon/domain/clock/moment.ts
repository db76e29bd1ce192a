import { DAY, instantsShowing, MINUTE, startOfDay } from "./local-time"
import type { TimeZone } from "./time-zone"

/**
 * A point in time as a merchant states it.
 *
 * - `instant`: the same everywhere, milliseconds since 1970 in UTC;
 * - `local`: what a clock shows, counted likewise;
 * - `date`: a local day, in days since 1970-01-01.
 */
export type Moment =
  | { readonly kind: "instant"; readonly at: number }
  | { readonly kind: "local"; readonly at: number }
  | { readonly kind: "date"; readonly day: number }

const PATTERN =
  /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:\d\d)?)?$/

const offsetIn = (text: string): number | null => {
  if (text === "Z") {
    return 0
  }
  const hours = Number(text.slice(1, 3))
  const minutes = Number(text.slice(4, 6))
  const size = (hours * 60 + minutes) * MINUTE
  const isOffset = hours <= 23 && minutes <= 59
  return isOffset ? (text.startsWith("-") ? -size : size) : null
}

/**
 * Reads `2026-12-31`, `2026-12-31T18:00`, `2026-12-31T18:00:00.000Z` or
 * `…+01:00`, of the years 1970 to 9999; null for anything else, also for days
 * that no calendar has.
 */
export const parseMoment = (text: string): Moment | null => {
  const match = PATTERN.exec(text)
  if (!match) {
    return null
  }
  const [, year, month, date, hour, minute, second, fraction, zone] = match
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(date))
  const isInCalendar =
    Number(year) >= 1970 &&
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    new Date(midnight).getUTCDate() === Number(date)
  if (!isInCalendar) {
    return null
  }
  if (hour === undefined) {
    return { kind: "date", day: midnight / DAY }
  }
  const seconds = Number(second ?? 0)
  if (Number(hour) > 23 || Number(minute) > 59 || seconds > 59) {
    return null
  }
  const local =
    midnight +
    (Number(hour) * 60 + Number(minute)) * MINUTE +
    seconds * 1_000 +
    Number((fraction ?? "").padEnd(3, "0").slice(0, 3))
  if (zone === undefined) {
    return { kind: "local", at: local }
  }
  const offset = offsetIn(zone)
  return offset === null ? null : { kind: "instant", at: local - offset }
}

/** The first instant of what starts at this moment. */
export const startInstant = (moment: Moment, zone: TimeZone): number => {
  switch (moment.kind) {
    case "instant":
      return moment.at
    case "local":
      return Math.min(...instantsShowing(zone, moment.at))
    case "date":
      return startOfDay(zone, moment.day)
  }
}

/** The first instant after what ends at this moment. */
export const endInstant = (moment: Moment, zone: TimeZone): number => {
  switch (moment.kind) {
    case "instant":
      return moment.at
    case "local":
      return Math.max(...instantsShowing(zone, moment.at))
    case "date":
      return startOfDay(zone, moment.day + 1)
  }
}
