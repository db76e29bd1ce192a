import { copyOf } from "./resources/copy"
import { newId } from "./resources/ids"
import type { EventResource } from "./resources/types"
import type { SandboxState } from "./state"
import { firstDelivery } from "./webhooks/mode"

/** The API version whose shapes the sandbox speaks: that of stripe 23.1. */
export const API_VERSION = "2026-10-28.endive"

/** The API request in whose course something happens; null = by itself. */
export interface RequestOrigin {
  id: string | null
  idempotency_key: string | null
}

/** What a domain function needs: the state, the time, a way to tell. */
export interface World {
  state: SandboxState
  /** Where the sandbox is reachable, without a trailing slash. */
  baseUrl: string
  /** Time from order to outcome of a bank debit, in milliseconds. */
  debitDelayMs: number
  /** Time until a bank tells more of a refund, in milliseconds. */
  refundDelayMs: number
  /** Milliseconds since the epoch. */
  nowMs(): number
  /** Whole seconds since the epoch, Stripe's unit. */
  now(): number
  /** Records an event about a resource as it is now, for delivery. */
  emit(type: string, resource: object): EventResource
}

export interface WorldSettings {
  baseUrl: string
  debitDelayMs: number
  refundDelayMs: number
  nowMs: () => number
}

/** The world as one request, or the passing of time, sees it. */
export const createWorld = (
  state: SandboxState,
  settings: WorldSettings,
  origin: RequestOrigin = { id: null, idempotency_key: null }
): World => {
  const now = () => Math.floor(settings.nowMs() / 1000)
  return {
    state,
    ...settings,
    now,
    emit(type, resource) {
      const event: EventResource = {
        id: newId("evt"),
        object: "event",
        api_version: API_VERSION,
        created: now(),
        // a snapshot: later changes of the resource must not reach the event
        data: { object: { ...copyOf(resource) } },
        livemode: false,
        pending_webhooks: 1,
        request: origin,
        type,
      }
      state.events[event.id] = event
      state.deliveries[event.id] = {
        attempts: [],
        rounds: 0,
        next_at_ms: firstDelivery(type, state.webhooks, settings.nowMs()),
        delivered: false,
      }
      return event
    },
  }
}
