import { parseMoment, type Moment } from "./moment"
import {
  WEEKDAYS,
  type HoursWindow,
  type Schedule,
  type ScheduleFault,
} from "./schedule"

/** Minutes of the day; `until` is above 1440 for a window over midnight. */
export type Window = { readonly from: number; readonly until: number }

/** @property days by weekday, Monday first */
export type Openings = {
  readonly days: readonly boolean[]
  readonly windows: readonly Window[]
}

/**
 * A schedule that has been read, ready to be asked often.
 *
 * @property openings null when every hour of every day is open
 */
export type CompiledSchedule = {
  readonly start: Moment | null
  readonly end: Moment | null
  readonly openings: Openings | null
  readonly faults: readonly ScheduleFault[]
}

const MINUTES_A_DAY = 1_440
const WHOLE_DAY: Window = { from: 0, until: MINUTES_A_DAY }

const readMoment = (
  field: "starts_at" | "ends_at",
  text: string | null | undefined,
  faults: ScheduleFault[]
): Moment | null => {
  const moment = text === null || text === undefined ? null : parseMoment(text)
  if (moment === null && text !== null && text !== undefined) {
    faults.push({
      field,
      code: "malformed_moment",
      message: `"${text}" is no date between 1970 and 9999: write 2026-12-31 for the whole day in the shop, 2026-12-31T18:00 for a time in the shop, or 2026-12-31T18:00:00Z for an exact instant.`,
    })
  }
  return moment
}

const readDays = (
  names: readonly string[] | null | undefined,
  faults: ScheduleFault[]
): boolean[] | null => {
  if (names === null || names === undefined) {
    return null
  }
  if (names.length === 0) {
    faults.push({
      field: "weekdays",
      code: "no_weekday",
      message:
        "No weekday is chosen, so the coupon would never be open: choose at least one, or leave the weekdays out.",
    })
  }
  names.forEach((name, index) => {
    if (!WEEKDAYS.some((day) => day === name)) {
      faults.push({
        field: `weekdays.${index}`,
        code: "unknown_weekday",
        message: `"${name}" is no weekday: write one of ${WEEKDAYS.join(", ")}.`,
      })
    }
  })
  return WEEKDAYS.map((day) => names.includes(day))
}

const readHour = (
  field: string,
  text: string,
  last: string,
  faults: ScheduleFault[]
): number => {
  const match = /^(\d\d):([0-5]\d)$/.exec(text)
  if (!match || text > last) {
    faults.push({
      field,
      code: "malformed_hour",
      message: `"${text}" is no time of day: write hours and minutes from 00:00 to ${last}.`,
    })
    return Number.NaN
  }
  return Number(match[1]) * 60 + Number(match[2])
}

const readWindow = (
  { from, until }: HoursWindow,
  index: number,
  faults: ScheduleFault[]
): Window => {
  const start = readHour(`hours.${index}.from`, from, "23:59", faults)
  const end = readHour(`hours.${index}.until`, until, "24:00", faults)
  if (start === end) {
    faults.push({
      field: `hours.${index}`,
      code: "empty_window",
      message: `The window from ${from} until ${until} is empty: let it end later than it starts, or write 00:00 until 24:00 for the whole day.`,
    })
  }
  return { from: start, until: end > start ? end : end + MINUTES_A_DAY }
}

const readWindows = (
  hours: readonly HoursWindow[] | null | undefined,
  faults: ScheduleFault[]
): Window[] | null => {
  if (hours === null || hours === undefined) {
    return null
  }
  if (hours.length === 0) {
    faults.push({
      field: "hours",
      code: "no_hours",
      message:
        "No window of hours is given, so the coupon would never be open: add one, or leave the hours out.",
    })
  }
  return hours.map((window, index) => readWindow(window, index, faults))
}

/** Reads what can be read without a time zone; the rest is in `faults`. */
export const compileSchedule = (schedule: Schedule): CompiledSchedule => {
  const faults: ScheduleFault[] = []
  const start = readMoment("starts_at", schedule.starts_at, faults)
  const end = readMoment("ends_at", schedule.ends_at, faults)
  const days = readDays(schedule.weekdays, faults)
  const windows = readWindows(schedule.hours, faults)
  const openings =
    days || windows
      ? {
          days: days ?? WEEKDAYS.map(() => true),
          windows: windows ?? [WHOLE_DAY],
        }
      : null
  return { start, end, openings, faults }
}
