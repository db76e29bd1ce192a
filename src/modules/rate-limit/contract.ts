/** Key of the module in the container. */
export const RATE_LIMIT_MODULE = "rate_limit"

/**
 * What an attempt costs one of those that make it. A bucket empties by one
 * second each second: of cost 60 and capacity 600 it lets ten through at once,
 * then one a minute.
 *
 * @property key whose bucket; it is stored as a hash only
 * @property cost_seconds how much this attempt fills the bucket
 * @property capacity_seconds how full it may get
 */
export type Toll = {
  key: string
  cost_seconds: number
  capacity_seconds: number
}

/** Whether all buckets had room; if not, none was filled. */
export type Admission =
  { ok: true } | { ok: false; retry_after_seconds: number }

/** Slows down whoever tries too often. */
export type RateLimiting = {
  /**
   * Where a request comes from, or null where only our own machines are known.
   *
   * @param peer who opened the connection
   * @param forwarded the X-Forwarded-For header
   */
  addressOf(peer?: string, forwarded?: string): Promise<string | null>

  /** Fills the buckets of an attempt, or says after how many seconds to retry. */
  admit(tolls: readonly Toll[]): Promise<Admission>
  /** Takes some seconds out of buckets again, as of an attempt that was none. */
  giveBack(
    refunds: readonly Pick<Toll, "key" | "cost_seconds">[]
  ): Promise<void>
}
