/** One who is told of an order's state; `known` is the last state told. */
export type Watcher<State> = {
  known: State | null
  onState: (state: State) => void
  /** Nothing more will be told: the server is going. */
  onClose: () => void
}

type Told<State> = { watcher: Watcher<State>; last: string }

/** An order that somebody watches: read once for all who do. */
export class WatchedOrder<State> {
  private readonly told = new Set<Told<State>>()
  private isReading = false
  private isStale = false

  /** @param onFault hears why a reading failed; the next one may succeed */
  constructor(
    private readonly read: () => Promise<State>,
    private readonly onFault: (error: unknown) => void
  ) {}

  get size(): number {
    return this.told.size
  }

  /** Adds a watcher; the answer takes it away again. */
  add(watcher: Watcher<State>): () => void {
    const entry = { watcher, last: JSON.stringify(watcher.known) }
    this.told.add(entry)
    return () => void this.told.delete(entry)
  }

  /**
   * Reads the order and tells everybody for whom that is news. Calls during a
   * reading lead to one more reading, as its answer may be older than they.
   */
  async refresh(): Promise<void> {
    this.isStale = true
    if (this.isReading) {
      return
    }
    this.isReading = true
    try {
      while (this.isStale) {
        this.isStale = false
        this.tell(await this.read())
      }
    } catch (error) {
      this.onFault(error)
    } finally {
      this.isReading = false
    }
  }

  close(): void {
    const all = [...this.told]
    this.told.clear()
    all.forEach(({ watcher }) => watcher.onClose())
  }

  private tell(state: State): void {
    const text = JSON.stringify(state)
    for (const entry of [...this.told]) {
      if (entry.last !== text) {
        entry.last = text
        entry.watcher.onState(state)
      }
    }
  }
}
