import type { TimeZone } from "./time-zone"

export const MINUTE = 60_000
export const DAY = 86_400_000
// No clock is further than this from UTC.
export const FARTHEST_OFFSET = 16 * 60 * MINUTE

/**
 * The instants at which the clock shows a local time, earliest first: one as a
 * rule, two when the clock is put back over it. When it is skipped, the instant
 * at which the clock leaps over it.
 *
 * @param local the clock's reading, as milliseconds since 1970-01-01T00:00 on it
 */
export const instantsShowing = (zone: TimeZone, local: number): number[] => {
  const first = local - FARTHEST_OFFSET
  const changes = zone.transitionsBetween(first, local + FARTHEST_OFFSET)
  const offset = zone.offsetAt(first)
  if (changes.length === 0) {
    return [local - offset]
  }
  const found: number[] = []
  let since = first
  let current = offset
  for (const { at, before, after } of changes) {
    if (local - before >= since && local - before < at) {
      found.push(local - before)
    }
    if (at + before <= local && local < at + after) {
      found.push(at)
    }
    since = at
    current = after
  }
  if (local - current >= since) {
    found.push(local - current)
  }
  return found
}

/** The first moment of a local day, which is not always midnight. */
export const startOfDay = (zone: TimeZone, day: number): number =>
  Math.min(...instantsShowing(zone, day * DAY))
