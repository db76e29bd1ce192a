import { withTimeout } from "../../shared/with-timeout"

/** What is asked of a connection; ioredis' client has it. */
export type Connection = {
  readonly status: string
  on(event: "ready" | "close", listener: () => void): unknown
}

/** How long an answer may take, in milliseconds. */
const PATIENCE_MS = 1_000
/** How long Redis is not asked after it failed, in milliseconds. */
const PAUSE_MS = 5_000

/** Whether Redis is there, and work that is given up when it is not. */
export class RedisLink {
  private pausedUntil = 0
  private lifetimes = 0

  /** `onFailure` hears why an attempt failed. */
  constructor(
    private readonly connection: Connection,
    private readonly onFailure: (error: unknown) => void
  ) {
    connection.on("close", () => void (this.lifetimes += 1))
  }

  /** Counts connections: what Redis took in an earlier one it may have lost. */
  get lifetime(): number {
    return this.lifetimes
  }

  /**
   * Tries something with Redis. False at once where it is gone, and within a
   * second where it does not answer; it may have acted all the same.
   */
  async attempt(work: () => Promise<unknown>): Promise<boolean> {
    if (
      this.connection.status !== "ready" ||
      performance.now() < this.pausedUntil
    ) {
      return false
    }
    try {
      await withTimeout("Redis", work(), PATIENCE_MS)
      return true
    } catch (error) {
      this.pausedUntil = performance.now() + PAUSE_MS
      this.onFailure(error)
      return false
    }
  }
}
