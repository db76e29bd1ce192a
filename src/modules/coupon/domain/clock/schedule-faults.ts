import { compileSchedule, type CompiledSchedule } from "./compile-schedule"
import { endInstant, startInstant, type Moment } from "./moment"
import { nextOpening } from "./opening"
import type { Schedule, ScheduleFault } from "./schedule"
import { timeZoneOf, type TimeZone } from "./time-zone"

// The zones whose day begins first and ends last, and one without changes.
const EARLIEST = timeZoneOf("Etc/GMT-14")
const LATEST = timeZoneOf("Etc/GMT+12")
const STEADY = timeZoneOf("UTC")

const zoneFault = (name: string): ScheduleFault => ({
  field: "time_zone",
  code: "unknown_time_zone",
  message: `"${name}" is no time zone: write a name such as Europe/Berlin.`,
})

const isInstant = (moment: Moment | null): boolean => moment?.kind === "instant"

const endsBeforeStart = (
  { start, end }: CompiledSchedule,
  first: TimeZone | null,
  last: TimeZone | null
): boolean =>
  start !== null &&
  end !== null &&
  first !== null &&
  last !== null &&
  endInstant(end, last) <= startInstant(start, first)

const isNeverOpen = (
  { start, end, openings }: CompiledSchedule,
  zone: TimeZone | null
): boolean => {
  if (!start || !end || !openings || !zone) {
    return false
  }
  const next = nextOpening(openings, zone, startInstant(start, zone))
  return next === null || next >= endInstant(end, zone)
}

/**
 * What contradicts itself in a schedule; empty when it can be used.
 *
 * @param timeZone the shop's. Without it, and without one in the schedule, only
 * what is wrong in every time zone is found.
 */
export const scheduleFaults = (
  schedule: Schedule,
  timeZone?: string
): ScheduleFault[] => {
  const read = compileSchedule(schedule)
  const name = schedule.time_zone ?? timeZone
  const zone = name === undefined ? null : timeZoneOf(name)
  const faults = [...read.faults]
  if (name !== undefined && zone === null) {
    faults.push(zoneFault(name))
  }
  if (faults.length > 0) {
    return faults
  }
  // Two local dates compare alike everywhere.
  const isMixed = isInstant(read.start) !== isInstant(read.end)
  const anyZone = zone ?? (isMixed ? null : STEADY)
  if (endsBeforeStart(read, anyZone ?? EARLIEST, anyZone ?? LATEST)) {
    return [
      {
        field: "ends_at",
        code: "ends_before_start",
        message: `The end (${schedule.ends_at}) is not after the start (${schedule.starts_at}): choose a later end or an earlier start.`,
      },
    ]
  }
  if (isNeverOpen(read, isInstant(read.start) ? zone : anyZone)) {
    return [
      {
        field: schedule.hours ? "hours" : "weekdays",
        code: "never_open",
        message:
          "None of these days and hours falls between the start and the end, so the coupon would never be open: add a day or an hour, or make the period longer.",
      },
    ]
  }
  return []
}
