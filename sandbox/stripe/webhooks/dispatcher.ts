import { missingResource, StripeApiError } from "../http/errors"
import type { SandboxOptions } from "../options"
import type { DeliveryAttempt } from "../state"
import type { Store } from "../store"
import { isDelivered, postEvent } from "./post-event"

/** Hands events to the webhook endpoint. */
export interface Dispatcher {
  /** Starts all deliveries that are due; returns at once. */
  deliverDue(): void
  /** Sends one event now, `times` times at once, and waits for the answers. */
  deliverNow(eventId: string, times: number): Promise<DeliveryAttempt[]>
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

  const track = <T>(work: Promise<T>): Promise<T> => {
    underWay.add(work)
    void work.finally(() => underWay.delete(work))
    return work
  }

  const record = (eventId: string, attempt: DeliveryAttempt): void => {
    store.updateSoon((state) => {
      const delivery = state.deliveries[eventId]
      const event = state.events[eventId]
      if (!delivery || !event) {
        return
      }
      delivery.attempts.push(attempt)
      if (isDelivered(attempt)) {
        delivery.delivered = true
        delivery.next_at_ms = null
        event.pending_webhooks = 0
      } else if (!delivery.delivered) {
        const delay = options.retryDelaysMs[delivery.attempts.length - 1]
        delivery.next_at_ms =
          delay === undefined ? null : options.nowMs() + delay
      }
    })
  }

  const send = async (
    eventId: string,
    url: string
  ): Promise<DeliveryAttempt> => {
    const event = store.state.events[eventId]
    if (!event) {
      throw missingResource("event", eventId, "id")
    }
    const attempt = await postEvent(event, url, options.webhookSecret)
    record(eventId, attempt)
    return attempt
  }

  return {
    deliverDue() {
      const { webhookUrl } = options
      if (!webhookUrl || !store.state.webhooks_enabled) {
        return
      }
      const now = options.nowMs()
      const due = Object.entries(store.state.deliveries).filter(
        ([id, { next_at_ms: at }]) =>
          at !== null && at <= now && !sending.has(id)
      )
      for (const [id] of shuffled(due)) {
        sending.add(id)
        void track(send(id, webhookUrl).finally(() => sending.delete(id)))
      }
    },
    deliverNow(eventId, times) {
      const { webhookUrl } = options
      if (!webhookUrl) {
        return Promise.reject(
          new StripeApiError("The sandbox has no --webhook-url.")
        )
      }
      return track(
        Promise.all(
          Array.from({ length: times }, () => send(eventId, webhookUrl))
        )
      )
    },
    async idle() {
      await Promise.allSettled(underWay)
    },
  }
}
