import { WatchedOrder, type Watcher } from "./watched-order"

export type { Watcher } from "./watched-order"

/** What an {@link OrderChanges} may be told to do differently. */
export type OrderChangesOptions = {
  /** Milliseconds after which every watched order is read again anyway. */
  rereadMs?: number
  /** How many may watch one order. */
  perOrder?: number
  /** How many may watch in this process. */
  inAll?: number
}

/** Why nobody more can watch. */
export type WatchRefusal = "too_many" | "closed"

/** A place among the watchers, until `leave` is called. */
export type Watching =
  { ok: true; leave: () => void } | { ok: false; reason: WatchRefusal }

const REREAD_MS = 15_000
const PER_ORDER = 10
const IN_ALL = 1000

/**
 * Tells those who watch an order of its state whenever that changes. A notice
 * makes it fast; reading again from time to time makes it certain.
 */
export class OrderChanges<State> {
  private readonly orders = new Map<string, WatchedOrder<State>>()
  private readonly timer: NodeJS.Timeout
  private count = 0
  private isClosed = false

  constructor(
    private readonly onFault: (orderId: string, error: unknown) => void,
    private readonly options: OrderChangesOptions = {}
  ) {
    this.timer = setInterval(
      () => this.refreshAll(),
      options.rereadMs ?? REREAD_MS
    ).unref()
  }

  /**
   * Takes a place among those who watch an order. The watcher is told as soon
   * as the order's state differs from what it knows.
   *
   * @param read how to read the order; the first watcher's way serves all
   */
  watch(
    orderId: string,
    read: () => Promise<State>,
    watcher: Watcher<State>
  ): Watching {
    if (this.isClosed) {
      return { ok: false, reason: "closed" }
    }
    const order =
      this.orders.get(orderId) ??
      new WatchedOrder(read, (error) => this.onFault(orderId, error))
    const { perOrder = PER_ORDER, inAll = IN_ALL } = this.options
    if (order.size >= perOrder || this.count >= inAll) {
      return { ok: false, reason: "too_many" }
    }

    this.orders.set(orderId, order)
    const remove = order.add(watcher)
    this.count += 1
    // Between the watcher's own reading and now something may have happened.
    void order.refresh()

    let isGone = false
    const leave = () => {
      if (isGone) {
        return
      }
      isGone = true
      remove()
      this.count -= 1
      if (order.size === 0 && this.orders.get(orderId) === order) {
        this.orders.delete(orderId)
      }
    }
    return { ok: true, leave }
  }

  /** An order changed, says somebody. Orders that nobody watches cost nothing. */
  noticed(orderId: string): void {
    void this.orders.get(orderId)?.refresh()
  }

  /** Anything may have changed. */
  refreshAll(): void {
    this.orders.forEach((order) => void order.refresh())
  }

  /** Ends all watching; nobody can begin anew. */
  close(): void {
    this.isClosed = true
    clearInterval(this.timer)
    const orders = [...this.orders.values()]
    this.orders.clear()
    orders.forEach((order) => order.close())
  }
}
