const second = 1_000
const minute = 60 * second
const hour = 60 * minute

/** Waits after the first, second, … failed attempt, in milliseconds. */
const delays = [
  10 * second,
  30 * second,
  2 * minute,
  10 * minute,
  30 * minute,
  2 * hour,
  6 * hour,
]

/** How long one worker may hold a claimed event, in milliseconds. */
export const leaseMs = 2 * minute

/** After so many attempts an event is dead: almost nine hours after the first. */
export const maxAttempts = delays.length + 1

/**
 * How long to wait after failed attempt number `attempt` (from 1), in
 * milliseconds, or null when no further attempt is to be made.
 */
export const retryDelayMs = (attempt: number): number | null =>
  delays[Math.max(attempt, 1) - 1] ?? null
