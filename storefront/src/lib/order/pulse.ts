/** What of an order changes by itself, in the API's spelling. */
const FIELDS = [
  "payment_state",
  "can_pay",
  "can_cancel",
  "cancel_reason",
  "hold_until",
  "due_minor",
  "received_minor",
  "refunded_minor",
  "has_invoice",
  "documents_ready",
  "documents_state",
] as const

/**
 * Where an order stands, as one text: if two differ, the page is out of date.
 * Taken from the order itself or from an event about it.
 */
export function pulseOf(view: object): string {
  const values = new Map<string, unknown>(Object.entries(view))
  return JSON.stringify(FIELDS.map((field) => values.get(field) ?? null))
}
