import type { EventResource } from "../resources/types"
import type { DeliveryAttempt } from "../state"
import { signPayload } from "./sign"

const TIMEOUT_MS = 20_000

/** What is not as usual in a delivery. */
export interface SendOptions {
  /** Fields of the event to send others for, such as `livemode`. */
  changes?: Record<string, unknown>
  /** When it claims to be sent: whole seconds since the epoch. */
  timestamp?: number
}

/** A delivery as it goes over the wire, properly signed. */
export interface SignedRequest {
  body: string
  headers: Record<string, string>
}

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) {
    return String(error)
  }
  return error.cause instanceof Error ? error.cause.message : error.message
}

/** Writes and signs an event, with the time of sending unless told another. */
export const signEvent = (
  event: EventResource,
  secret: string,
  { changes, timestamp }: SendOptions = {}
): SignedRequest => {
  const body = JSON.stringify({ ...event, ...changes }, null, 2)
  const seconds = timestamp ?? Math.floor(Date.now() / 1000)
  return {
    body,
    headers: {
      "content-type": "application/json; charset=utf-8",
      "user-agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
      "stripe-signature": signPayload(body, secret, seconds),
    },
  }
}

/** Posts one event once. Never throws. */
export const postEvent = async (
  event: EventResource,
  url: string,
  secret: string,
  how: SendOptions = {}
): Promise<DeliveryAttempt> => {
  const at = new Date().toISOString()
  try {
    const response = await fetch(url, {
      method: "POST",
      ...signEvent(event, secret, how),
      // Stripe counts a redirect as a failure
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    await response.arrayBuffer()
    return { at, status: response.status, error: null }
  } catch (error) {
    return { at, status: null, error: reasonOf(error) }
  }
}

/** Whether an attempt counts as delivered. */
export const isDelivered = (attempt: DeliveryAttempt): boolean =>
  attempt.status !== null && attempt.status >= 200 && attempt.status < 300
