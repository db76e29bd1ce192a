/**
 * Whether an event without an order is worth a second look. Our own ids are
 * known before an event can name them; the service's id of a payment becomes
 * known when its order is settled, which may be under way.
 */
export const mayFindOrderLater = (event: {
  payment_reference: string | null
  payment_session_id: string | null
  attempts: number
}): boolean =>
  event.payment_reference !== null &&
  event.payment_session_id === null &&
  event.attempts === 1
