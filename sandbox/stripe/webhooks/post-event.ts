import type { EventResource } from "../resources/types"
import type { DeliveryAttempt } from "../state"
import { signPayload } from "./sign"

const TIMEOUT_MS = 20_000

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) {
    return String(error)
  }
  return error.cause instanceof Error ? error.cause.message : error.message
}

/** Posts one event once, signed with the time of sending. Never throws. */
export const postEvent = async (
  event: EventResource,
  url: string,
  secret: string
): Promise<DeliveryAttempt> => {
  const payload = JSON.stringify(event, null, 2)
  const at = new Date()
  const seconds = Math.floor(at.getTime() / 1000)
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json; charset=utf-8",
        "user-agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
        "stripe-signature": signPayload(payload, secret, seconds),
      },
      body: payload,
      // Stripe counts a redirect as a failure
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    await response.arrayBuffer()
    return { at: at.toISOString(), status: response.status, error: null }
  } catch (error) {
    return { at: at.toISOString(), status: null, error: reasonOf(error) }
  }
}

/** Whether an attempt counts as delivered. */
export const isDelivered = (attempt: DeliveryAttempt): boolean =>
  attempt.status !== null && attempt.status >= 200 && attempt.status < 300
