import { createHmac } from "node:crypto"

/**
 * Stripe's signature header over a payload: HMAC-SHA256 of
 * "timestamp.payload".
 *
 * @param timestamp whole seconds since the epoch.
 */
export const signPayload = (
  payload: string,
  secret: string,
  timestamp: number
): string => {
  const signature = createHmac("sha256", secret)
    .update(`${timestamp}.${payload}`)
    .digest("hex")
  return `t=${timestamp},v1=${signature}`
}
