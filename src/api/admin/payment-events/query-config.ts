/** What staff see of a payment event. */
export const PAYMENT_EVENT_FIELDS = [
  "id",
  "provider",
  "event_id",
  "type",
  "livemode",
  "reference",
  "payment_reference",
  "order_id",
  "status",
  "detail",
  "attempts",
  "next_attempt_at",
  "replayed_by",
  "happened_at",
  "applied_at",
  "created_at",
]

export const listPaymentEventsConfig = {
  defaults: PAYMENT_EVENT_FIELDS,
  isList: true,
}
