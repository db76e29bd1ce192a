import type { Openings } from "./compile-schedule"
import { DAY, FARTHEST_OFFSET, instantsShowing, MINUTE } from "./local-time"
import type { TimeZone } from "./time-zone"

const MINUTES_A_DAY = 1_440
// A weekly window that a change of the clock swallows opens a week later.
const DAYS_AHEAD = 15

// 1970-01-01, day 0, was a Thursday; Monday is weekday 0.
const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7

/** Whether the windows of the present local day can open at all. */
export const isOnOpenDay = (
  { days }: Openings,
  zone: TimeZone,
  instant: number
): boolean =>
  days[weekdayOf(Math.floor((instant + zone.offsetAt(instant)) / DAY))]

const isOpen = (
  { days, windows }: Openings,
  zone: TimeZone,
  instant: number
): boolean => {
  const local = instant + zone.offsetAt(instant)
  const day = Math.floor(local / DAY)
  const minute = Math.floor((local - day * DAY) / MINUTE)
  const today = days[weekdayOf(day)]
  const yesterday = days[weekdayOf(day - 1)]
  for (const { from, until } of windows) {
    const isSince = today && from <= minute && minute < until
    if (isSince || (yesterday && minute + MINUTES_A_DAY < until)) {
      return true
    }
  }
  return false
}

/**
 * The first instant from `since` on that is inside a window: `since` itself, a
 * window's beginning, or a change of the clock that lands in one. Null when
 * there is none within two weeks, and then there is none at all.
 */
export const nextOpening = (
  openings: Openings,
  zone: TimeZone,
  since: number
): number | null => {
  if (isOpen(openings, zone, since)) {
    return since
  }
  const today = Math.floor((since + zone.offsetAt(since)) / DAY)
  let best = Number.POSITIVE_INFINITY
  const consider = (instant: number) => {
    if (instant > since && instant < best && isOpen(openings, zone, instant)) {
      best = instant
    }
  }
  const changes = zone.transitionsBetween(since, since + DAYS_AHEAD * DAY)
  changes.forEach(({ at }) => consider(at))

  for (let day = today - 1; day <= today + DAYS_AHEAD; day++) {
    if (openings.days[weekdayOf(day)]) {
      for (const { from } of openings.windows) {
        const shown = instantsShowing(zone, day * DAY + from * MINUTE)
        shown.forEach(consider)
      }
    }
    // Nothing on a later day can come before this.
    if (best <= (day + 1) * DAY - FARTHEST_OFFSET) {
      break
    }
  }
  return best === Number.POSITIVE_INFINITY ? null : best
}
