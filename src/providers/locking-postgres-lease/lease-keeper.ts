/** A lease that this process holds; `until` on the clock of performance.now(). */
type Held = { id: string; owner: string; until: number }

/** What the database is asked to prolong; seconds from now. */
export type Prolongation = { id: string; owner: string; seconds: number }

/** Prolongs leases and answers those that were still the owner's. */
export type Prolong = (
  leases: readonly Prolongation[]
) => Promise<readonly { id: string; owner: string }[]>

const keyOf = ({ id, owner }: { id: string; owner: string }): string =>
  JSON.stringify([id, owner])

/**
 * Prolongs all leases of this process, with one timer and one statement a
 * time, each until it is dropped or its asked-for time is over. A process that
 * dies prolongs nothing: that is how its locks come free.
 */
export class LeaseKeeper {
  private readonly held = new Map<string, Held>()
  private timer: NodeJS.Timeout | undefined

  /** @param leaseSeconds how long a lease lasts that nobody prolongs */
  constructor(
    private readonly leaseSeconds: number,
    private readonly prolong: Prolong
  ) {}

  /** The seconds to take a lease for, of `wanted` ones. */
  secondsOf(wanted: number): number {
    return Math.min(wanted, this.leaseSeconds)
  }

  /** Keeps a lease that was just taken for another `wanted` seconds at most. */
  hold(id: string, owner: string, wanted: number): void {
    const lease = { id, owner, until: performance.now() + wanted * 1000 }
    this.held.set(keyOf(lease), lease)
    // A third: two prolongations may fail before the lease is lost.
    this.timer ??= setInterval(
      () => void this.prolongAll(),
      (this.leaseSeconds * 1000) / 3
    ).unref()
  }

  /** Leaves a lease to its end. */
  drop(id: string, owner: string): void {
    this.held.delete(keyOf({ id, owner }))
    this.stopWhenIdle()
  }

  /** Leaves all leases of an owner to their end. */
  dropAll(owner: string): void {
    for (const lease of [...this.held.values()]) {
      if (lease.owner === owner) {
        this.drop(lease.id, owner)
      }
    }
  }

  private async prolongAll(): Promise<void> {
    const now = performance.now()
    const asked = [...this.held.values()].filter((lease) => {
      if (lease.until <= now) {
        this.drop(lease.id, lease.owner)
      }
      return lease.until > now
    })
    if (asked.length === 0) {
      return
    }
    const kept = await this.prolong(
      asked.map(({ id, owner, until }) => ({
        id,
        owner,
        seconds: this.secondsOf((until - now) / 1000),
      }))
    ).catch(() => undefined)
    if (kept) {
      this.forget(asked, new Set(kept.map(keyOf)))
    }
    // Otherwise the database did not answer: the next round asks again.
  }

  /** What went to somebody else meanwhile is no longer ours to prolong. */
  private forget(asked: readonly Held[], kept: ReadonlySet<string>): void {
    for (const lease of asked) {
      const key = keyOf(lease)
      if (!kept.has(key) && this.held.get(key) === lease) {
        this.drop(lease.id, lease.owner)
      }
    }
  }

  private stopWhenIdle(): void {
    if (this.held.size === 0) {
      clearInterval(this.timer)
      this.timer = undefined
    }
  }
}
