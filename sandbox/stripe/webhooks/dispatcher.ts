import { missingResource, StripeApiError } from "../http/errors"
import type { SandboxOptions } from "../options"
import type { EventResource } from "../resources/types"
import type { DeliveryAttempt } from "../state"
import type { Store } from "../store/store"
import { isDelivered, postEvent, type SendOptions } from "./post-event"

/** Hands events to the webhook endpoint. */
export interface Dispatcher {
  /** Starts all deliveries that are due; returns at once. */
  deliverDue(): void
  /** Sends one event now, `times` times at once, and waits for the answers. */
  deliverNow(
    eventId: string,
    times: number,
    options?: SendOptions
  ): Promise<DeliveryAttempt[]>
  /** Resolves when nothing is on its way. */
  idle(): Promise<void>
}

const shuffled = <T>(entries: T[]): T[] =>
  entries
    .map((entry) => ({ entry, rank: Math.random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry)

/**
 * Deliveries with growing delays until a 2xx, as Stripe does. Order is not
 * kept, on purpose: a shop that needs it would break at Stripe.
 */
export const createDispatcher = (
  store: Store,
  options: SandboxOptions
): Dispatcher => {
  const underWay = new Set<Promise<unknown>>()
  const sending = new Set<string>()
  const waiting = store.index("deliveries", (one) => one.next_at_ms !== null)

  const track = <T>(work: Promise<T>): Promise<T> => {
    underWay.add(work)
    void work.finally(() => underWay.delete(work))
    return work
  }

  const eventOf = (id: string): EventResource => {
    const event = store.state.events[id]
    if (!event) {
      throw missingResource("event", id, "id")
    }
    return event
  }

  const post = (
    eventId: string,
    times: number,
    url: string,
    how: SendOptions = {}
  ): Promise<DeliveryAttempt[]> =>
    Promise.all(
      Array.from({ length: times }, () =>
        postEvent(eventOf(eventId), url, options.webhookSecret, how)
      )
    )

  const record = (eventId: string, attempts: DeliveryAttempt[]): void => {
    store.updateSoon((state) => {
      const delivery = state.deliveries[eventId]
      const event = state.events[eventId]
      if (!delivery || !event) {
        return
      }
      delivery.attempts.push(...attempts)
      if (attempts.some(isDelivered)) {
        delivery.delivered = true
        delivery.next_at_ms = null
        event.pending_webhooks = 0
      } else if (!delivery.delivered) {
        const delay = options.retryDelaysMs[delivery.rounds]
        delivery.rounds += 1
        delivery.next_at_ms =
          delay === undefined ? null : options.nowMs() + delay
      }
    })
  }

  /** The ids of events whose time has come, in the order they were made. */
  const dueNow = (): string[] => {
    const now = options.nowMs()
    return [...waiting].filter((id) => {
      const at = store.view.deliveries[id]?.next_at_ms ?? Infinity
      return at <= now && !sending.has(id)
    })
  }

  /** Whether events have stopped coming, so that held ones can be turned. */
  const isQuiet = (ids: string[]): boolean => {
    const { deliveries, webhooks } = store.view
    const last = Math.max(...ids.map((id) => deliveries[id]?.next_at_ms ?? 0))
    return last + webhooks.hold_ms <= options.nowMs()
  }

  const round = async (id: string, url: string): Promise<void> => {
    try {
      record(id, await post(id, store.state.webhooks.duplicates, url))
    } finally {
      sending.delete(id)
    }
  }

  const oneByOne = async (ids: string[], url: string): Promise<void> => {
    for (const id of ids) {
      await round(id, url)
    }
  }

  return {
    deliverDue() {
      const { webhookUrl } = options
      const { enabled, order } = store.state.webhooks
      if (!webhookUrl || !enabled) {
        return
      }
      const ids = dueNow()
      if (order === "reversed" && ids.length > 0 && !isQuiet(ids)) {
        return
      }
      ids.forEach((id) => sending.add(id))
      if (order === "reversed") {
        void track(oneByOne(ids.reverse(), webhookUrl))
        return
      }
      for (const id of shuffled(ids)) {
        void track(round(id, webhookUrl))
      }
    },
    async deliverNow(eventId, times, how) {
      const { webhookUrl } = options
      if (!webhookUrl) {
        throw new StripeApiError("The sandbox has no --webhook-url.")
      }
      const attempts = await track(post(eventId, times, webhookUrl, how))
      // an altered event, or one from another time, is no delivery of it
      if (!how?.changes && how?.timestamp === undefined) {
        record(eventId, attempts)
      }
      return attempts
    },
    async idle() {
      await Promise.allSettled(underWay)
    },
  }
}
