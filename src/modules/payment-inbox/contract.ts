/** Key of the module in the container. */
export const PAYMENT_INBOX_MODULE = "paymentInbox"

/**
 * Where an event stands: waiting to be applied (`received`), its order was
 * settled after it came (`applied`), not ours or about no order (`ignored`),
 * given up until staff replay it (`dead`).
 */
export const paymentEventStatuses = [
  "received",
  "applied",
  "ignored",
  "dead",
] as const
export type PaymentEventStatus = (typeof paymentEventStatuses)[number]

/** `detail` of an ignored event that no order of this shop belongs to. */
export const NO_ORDER = "no_order"

/** An event that one worker holds until its lease ends. */
export type ClaimedPaymentEvent = {
  id: string
  provider: string
  event_id: string
  type: string
  reference: string | null
  payment_reference: string | null
  payment_session_id: string | null
  /** The order that the event names, not yet the one that was found. */
  order_id: string | null
  /** This attempt's number, from 1. It also fences off stale workers. */
  attempts: number
}
