import { compileSchedule, type CompiledSchedule } from "./compile-schedule"
import { endInstant, parseMoment, startInstant } from "./moment"
import { nextOpening } from "./opening"
import type { Schedule, ScheduleFault } from "./schedule"
import { scheduleFaults } from "./schedule-faults"
import { timeZoneOf, type TimeZone } from "./time-zone"

/**
 * Whether a schedule is open.
 *
 * - `not_yet`: before its start; `from` is its first opening;
 * - `ended`: after its end, or with no opening left before it;
 * - `not_at_this_hour`: closed on this day or hour; `from` is the next opening;
 * - `schedule_unreadable`: it has faults, which should have been refused when
 *   it was saved. It counts as closed.
 *
 * `from` is an ISO 8601 instant in UTC.
 */
export type ScheduleVerdict =
  | { readonly holds: true }
  | {
      readonly holds: false
      readonly reason:
        | { readonly code: "not_yet"; readonly from: string }
        | { readonly code: "ended" }
        | { readonly code: "not_at_this_hour"; readonly from: string }
        | {
            readonly code: "schedule_unreadable"
            readonly faults: readonly ScheduleFault[]
          }
    }

const HOLDS: ScheduleVerdict = { holds: true }
const ENDED: ScheduleVerdict = { holds: false, reason: { code: "ended" } }

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
    return ENDED
  }
  const opens = start ? startInstant(start, zone) : now
  const since = Math.max(opens, now)
  const next = openings ? nextOpening(openings, zone, since) : since
  if (next === null || next >= closes) {
    return ENDED
  }
  if (next === now) {
    return HOLDS
  }
  const from = new Date(next).toISOString()
  return opens > now
    ? { holds: false, reason: { code: "not_yet", from } }
    : { holds: false, reason: { code: "not_at_this_hour", from } }
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
  const moment = parseMoment(now)
  if (moment?.kind !== "instant") {
    throw new RangeError(
      `"${now}" is no instant: give the time with Z or an offset, such as 2026-12-31T18:00:00Z.`
    )
  }
  const read = compiledOf(schedule)
  const zone = timeZoneOf(schedule.time_zone ?? timeZone)
  if (zone === null || read.faults.length > 0) {
    const faults = scheduleFaults(schedule, timeZone)
    return { holds: false, reason: { code: "schedule_unreadable", faults } }
  }
  return judge(read, zone, moment.at)
}
