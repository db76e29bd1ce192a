const MINUTE_MS = 60_000

// What hosted pages can do, with room for clocks and for the way there.
const SHORTEST_MS = 40 * MINUTE_MS
const LONGEST_MS = 24 * 60 * MINUTE_MS - 2 * MINUTE_MS

/** A session that was not opened by then gets a successor: its times are stale. */
const STALE_MS = 8 * MINUTE_MS

/**
 * When a payment page closes, in seconds since the epoch: with the order's
 * hold, within what payment services can do. It depends on the session's own
 * age, so that asking again after a crash asks for the same.
 */
export const pageExpiry = (session: {
  created_at: Date
  hold_until: Date | null
}): number => {
  const created = session.created_at.getTime()
  const wanted = session.hold_until?.getTime() ?? 0
  const ms = Math.min(
    Math.max(wanted, created + SHORTEST_MS),
    created + LONGEST_MS
  )
  return Math.floor(ms / 1000)
}

/** Whether a session that was never opened is too old to be opened now. */
export const isStale = (createdAt: Date, now: Date): boolean =>
  now.getTime() - createdAt.getTime() > STALE_MS
