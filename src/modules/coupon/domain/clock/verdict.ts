import { compileSchedule, type CompiledSchedule } from "./compile-schedule"
import { endInstant, parseMoment, startInstant } from "./moment"
import { isOnOpenDay, nextOpening } from "./opening"
import type { Schedule, ScheduleFault } from "./schedule"
import { scheduleFaults } from "./schedule-faults"
import { timeZoneOf, type TimeZone } from "./time-zone"

/**
 * Why a schedule is closed.
 *
 * - `not_yet`: before its start; `from` is its first opening;
 * - `ended`: since `at`, its end. With no opening left before its end it has
 *   ended already, and `at` is the time of asking;
 * - `not_on_this_day`, `not_at_this_hour`: `from` is the next opening;
 * - `schedule_unreadable`: it has faults, which should have been refused when
 *   it was saved. It counts as closed.
 *
 * Both are ISO 8601 instants in UTC.
 */
export type ClosedReason =
  | { readonly code: "not_yet"; readonly from: string }
  | { readonly code: "ended"; readonly at: string }
  | {
      readonly code: "not_on_this_day" | "not_at_this_hour"
      readonly from: string
    }
  | {
      readonly code: "schedule_unreadable"
      readonly faults: readonly ScheduleFault[]
    }

export type ScheduleVerdict =
  | { readonly holds: true }
  | { readonly holds: false; readonly reason: ClosedReason }

const HOLDS: ScheduleVerdict = { holds: true }

const ended = (at: number): ScheduleVerdict => ({
  holds: false,
  reason: { code: "ended", at: new Date(at).toISOString() },
})

const compiled = new WeakMap<Schedule, CompiledSchedule>()

const compiledOf = (schedule: Schedule): CompiledSchedule => {
  const known = compiled.get(schedule)
  if (known) {
    return known
  }
  const fresh = compileSchedule(schedule)
  compiled.set(schedule, fresh)
  return fresh
}

const judge = (
  { start, end, openings }: CompiledSchedule,
  zone: TimeZone,
  now: number
): ScheduleVerdict => {
  const closes = end ? endInstant(end, zone) : Number.POSITIVE_INFINITY
  if (now >= closes) {
    return ended(closes)
  }
  const opens = start ? startInstant(start, zone) : now
  const since = Math.max(opens, now)
  const next = openings ? nextOpening(openings, zone, since) : since
  if (next === null || next >= closes) {
    return ended(now)
  }
  if (next === now) {
    return HOLDS
  }
  const from = new Date(next).toISOString()
  if (opens > now) {
    return { holds: false, reason: { code: "not_yet", from } }
  }
  const isDay = openings === null || isOnOpenDay(openings, zone, now)
  const code = isDay ? "not_at_this_hour" : "not_on_this_day"
  return { holds: false, reason: { code, from } }
}

let lastRead: { readonly text: string; readonly at: number } | null = null

// A cart is judged by many schedules at one time: reading it again for each
// would cost more than judging does.
const instantOf = (text: string): number => {
  if (lastRead?.text === text) {
    return lastRead.at
  }
  const moment = parseMoment(text)
  if (moment?.kind !== "instant") {
    throw new RangeError(
      `"${text}" is no instant: give the time with Z or an offset, such as 2026-12-31T18:00:00Z.`
    )
  }
  lastRead = { text, at: moment.at }
  return moment.at
}

/**
 * Judges a schedule at an instant. What was read of a schedule is kept with
 * the object, which must not be changed after its first use.
 *
 * @param now ISO 8601 with `Z` or an offset
 * @param timeZone the shop's, for a schedule that names none
 * @throws RangeError when `now` is no instant
 */
export const scheduleVerdict = (
  schedule: Schedule,
  now: string,
  timeZone: string
): ScheduleVerdict => {
  const instant = instantOf(now)
  const read = compiledOf(schedule)
  const zone = timeZoneOf(schedule.time_zone ?? timeZone)
  if (zone === null || read.faults.length > 0) {
    const faults = scheduleFaults(schedule, timeZone)
    return { holds: false, reason: { code: "schedule_unreadable", faults } }
  }
  return judge(read, zone, instant)
}
