import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { scheduleFaults, scheduleVerdict, WEEKDAYS, type Schedule } from ".."

const STEP = 5 * 60_000
const DAY = 86_400_000
const DAYS = 30
// `now` is drawn from the first days, so that two weeks are always ahead.
const DRAWN_DAYS = 12

/** What a clock on the wall of a zone shows, by Intl alone. */
type Reading = { at: number; date: string; weekday: string; time: string }

const readings = (zone: string, first: string): Reading[] => {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    weekday: "long",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  })
  const start = Date.parse(first)
  return Array.from({ length: (DAYS * DAY) / STEP }, (_, index) => {
    const at = start + index * STEP
    const parts = new Map(
      format.formatToParts(at).map(({ type, value }) => [type, value])
    )
    return {
      at,
      date: `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`,
      weekday: `${parts.get("weekday")}`.toLowerCase(),
      time: `${parts.get("hour")}:${parts.get("minute")}`,
    }
  })
}

const dayBefore = (weekday: string): string =>
  WEEKDAYS.find(
    (_, index) => WEEKDAYS[(index + 1) % WEEKDAYS.length] === weekday
  ) ?? ""

const isOpenAt = (schedule: Schedule, clock: Reading): boolean => {
  const isDay = (day: string) => schedule.weekdays?.includes(day) ?? true
  const isHour = ({ from, until }: { from: string; until: string }) => {
    const { time, weekday } = clock
    return from < until
      ? isDay(weekday) && from <= time && time < until
      : (isDay(weekday) && time >= from) ||
          (isDay(dayBefore(weekday)) && time < until)
  }
  return schedule.hours?.some(isHour) ?? isDay(clock.weekday)
}

const two = (n: number) => String(n).padStart(2, "0")
const timeOfDay = fc
  .integer({ min: 0, max: 287 })
  .map((n) => `${two(Math.floor(n / 12))}:${two((n % 12) * 5)}`)
// Most clocks change in these hours.
const nightTime = fc
  .integer({ min: 0, max: 48 })
  .map((n) => `${two(Math.floor(n / 12))}:${two((n % 12) * 5)}`)
const anyTime = fc.oneof(timeOfDay, nightTime)
const window = fc
  .record({ from: anyTime, until: anyTime })
  .filter(({ from, until }) => from !== until)

const schedules = (clock: readonly Reading[]) => {
  // The first and the last day were read in part only.
  const dates = [...new Set(clock.map((each) => each.date))].slice(1, -1)
  const date = fc.constantFrom(...dates)
  const instant = fc
    .constantFrom(...clock)
    .map(({ at }) => new Date(at).toISOString())
  const moment = fc.option(fc.oneof(date, instant))
  return fc.record({
    starts_at: moment,
    ends_at: moment,
    weekdays: fc.option(
      fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1 })
    ),
    hours: fc.option(fc.array(window, { minLength: 1, maxLength: 3 })),
  })
}

const isInPeriod = (
  { starts_at, ends_at }: { starts_at: string | null; ends_at: string | null },
  { at, date }: Reading
): boolean => {
  const isAfter =
    starts_at === null ||
    (starts_at.length === 10 ? starts_at <= date : Date.parse(starts_at) <= at)
  const isBefore =
    ends_at === null ||
    (ends_at.length === 10 ? date <= ends_at : at < Date.parse(ends_at))
  return isAfter && isBefore
}

type World = { clock: readonly Reading[]; now: fc.Arbitrary<Reading> }

const worldOf = (zone: string, first: string): World => {
  const clock = readings(zone, first)
  const offsetName = new Intl.DateTimeFormat("en", {
    timeZone: zone,
    timeZoneName: "longOffset",
  })
  const soon = clock.slice(0, (DRAWN_DAYS * DAY) / STEP)
  const nearChange = soon.filter(({ at }) => {
    const hours = [at - DAY / 8, at + DAY / 8].map((instant) =>
      offsetName.format(instant)
    )
    return new Set(hours.map((text) => text.split("GMT")[1])).size > 1
  })
  const now = fc.oneof(
    fc.constantFrom(...soon),
    fc.constantFrom(...(nearChange.length > 0 ? nearChange : soon))
  )
  return { clock, now }
}

describe.each([
  ["Europe/Berlin", "2026-03-20T00:00:00Z"],
  ["Europe/Berlin", "2026-10-16T00:00:00Z"],
  ["America/Havana", "2026-03-01T00:00:00Z"],
  ["America/Havana", "2026-10-24T00:00:00Z"],
  ["America/Santiago", "2026-08-30T00:00:00Z"],
  ["America/Santiago", "2026-03-28T00:00:00Z"],
  ["Australia/Lord_Howe", "2026-03-28T00:00:00Z"],
  ["Asia/Kathmandu", "2026-01-01T00:00:00Z"],
])("in %s from %s on", (zone, first) => {
  // A month of readings takes a while: only where a test wants them, once.
  let known: World | null = null
  const world = () => (known ??= worldOf(zone, first))

  it("opens when a clock on the wall says so, and not before", () => {
    const { clock, now } = world()
    fc.assert(
      fc.property(schedules(clock), now, (schedule, present) => {
        const next = clock.find(
          (each) =>
            each.at >= present.at &&
            isInPeriod(schedule, each) &&
            isOpenAt(schedule, each)
        )
        const hasStarted = isInPeriod({ ...schedule, ends_at: null }, present)
        const chosenDays: readonly string[] | null = schedule.weekdays
        const isPast = !isInPeriod({ ...schedule, starts_at: null }, present)
        const instant = new Date(present.at).toISOString()
        const verdict = scheduleVerdict(schedule, instant, zone)
        if (next?.at === present.at) {
          expect(verdict).toEqual({ holds: true })
        } else if (next) {
          const from = new Date(next.at).toISOString()
          const isDay = chosenDays?.includes(present.weekday) ?? true
          const closed = isDay ? "not_at_this_hour" : "not_on_this_day"
          const code = hasStarted ? closed : "not_yet"
          expect(verdict).toEqual({ holds: false, reason: { code, from } })
        } else if (schedule.ends_at) {
          const firstPast = clock.find(
            (each) => !isInPeriod({ ...schedule, starts_at: null }, each)
          )
          const at = isPast
            ? new Date(firstPast?.at ?? 0).toISOString()
            : instant
          expect(verdict).toEqual({
            holds: false,
            reason: { code: "ended", at },
          })
        } else {
          // The next opening is later than the clock was read.
          expect(verdict).toMatchObject({ reason: { code: "not_yet" } })
        }
      }),
      { numRuns: 150 }
    )
  })

  it("finds no fault in what opens, and opens what has no fault", () => {
    const { clock } = world()
    fc.assert(
      fc.property(schedules(clock), (schedule) => {
        const { starts_at, ends_at } = schedule
        fc.pre(starts_at !== null && ends_at !== null)
        const opens = clock.some(
          (each) => isInPeriod(schedule, each) && isOpenAt(schedule, each)
        )
        expect(scheduleFaults(schedule, zone).length === 0).toBe(opens)
      }),
      { numRuns: 150 }
    )
  })
})
