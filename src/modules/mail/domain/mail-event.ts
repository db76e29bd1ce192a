/** What an order's course brings about; `decideMail` says whether it is told. */
export const orderMailEvents = [
  "order-placed",
  "payment-received",
  "order-canceled",
  "order-refunded",
  "order-corrected",
] as const
export type OrderMailEvent = (typeof orderMailEvents)[number]

/**
 * What can be told by mail: the above, and a document that staff send again.
 * A new event needs a template of the same name.
 */
export const mailEvents = [...orderMailEvents, "document-copy"] as const
export type MailEvent = (typeof mailEvents)[number]

/**
 * Events that the ledger tells of, each by a kind of entry. They can happen
 * more than once to an order: the entry's `external_id` is the mail's topic.
 */
export const ledgerKindOf = {
  "order-canceled": "canceled",
  "order-refunded": "refunded",
} as const satisfies Partial<Record<OrderMailEvent, string>>

export type LedgerMailEvent = keyof typeof ledgerKindOf

/** Whether an event is told by the ledger. */
export const isLedgerEvent = (event: MailEvent): event is LedgerMailEvent =>
  event in ledgerKindOf
