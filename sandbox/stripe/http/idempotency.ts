import { createHash } from "node:crypto"

import type { IdempotentAnswer, SandboxState } from "../state"
import { StripeApiError } from "./errors"

const KEPT_SECONDS = 24 * 60 * 60
const MAX_KEY_LENGTH = 255

const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    return value.map(canonical)
  }
  if (typeof value === "object" && value !== null) {
    return Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, entry]) => [key, canonical(entry)])
  }
  return value
}

/** A digest that is equal for equal requests, whatever their order of keys. */
export const fingerprintOf = (path: string, params: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify([path, canonical(params)]))
    .digest("hex")

/**
 * The answer kept for a key, when the request is the same.
 *
 * @throws StripeApiError idempotency_error when the key came with another
 *   request before.
 */
export const findAnswer = (
  state: SandboxState,
  key: string,
  fingerprint: string,
  now: number
): IdempotentAnswer | null => {
  if (key.length > MAX_KEY_LENGTH) {
    throw new StripeApiError(
      `Idempotency keys can be at most ${MAX_KEY_LENGTH} characters.`,
      { type: "idempotency_error" }
    )
  }
  const answer = state.idempotency[key]
  if (!answer || answer.created + KEPT_SECONDS < now) {
    return null
  }
  if (answer.fingerprint !== fingerprint) {
    throw new StripeApiError(
      `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
      { type: "idempotency_error" }
    )
  }
  return answer
}
