const second = 1_000
const minute = 60 * second
const hour = 60 * minute

/** Waits after the first, second, … failure of its own, in milliseconds. */
const delays = [
  10 * second,
  minute,
  5 * minute,
  30 * minute,
  2 * hour,
  6 * hour,
  12 * hour,
  24 * hour,
]

/** How long one worker may hold a claimed message, in milliseconds. */
export const leaseMs = 5 * minute

/**
 * After so many failures of its own a message is dead: about two days after
 * the first. An attempt whose worker died counts as one.
 */
export const maxFailures = delays.length + 1

/** How long to wait for a mail server that was away, in milliseconds. */
export const serverDelayMs = minute

/** How long a message waits for the mail server in all, in milliseconds. */
export const serverPatienceMs = 48 * hour

/**
 * How long to wait after failure number `failure` (from 1), in milliseconds,
 * or null when no further attempt is to be made.
 */
export const retryDelayMs = (failure: number): number | null =>
  delays[Math.max(failure, 1) - 1] ?? null
