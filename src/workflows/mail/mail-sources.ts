import {
  ledgerKindOf,
  type LedgerMailEvent,
} from "../../modules/mail/domain/mail-event"
import type { OrderMailEvent, MailSubject } from "../../modules/mail/contract"

/** Where the rows are that tell of an event. */
export type MailSource = {
  event: OrderMailEvent
  entity: "order_payment" | "invoice" | "payment_entry"
  fields: string[]
  filters: Record<string, unknown>
  /** When the shop learned of it. */
  since: "created_at" | "issued_at"
}

/** A row of a source. */
export type SourceRow = {
  order_id: string
  external_id?: string
  cause?: string
}

/** The ledger's entries that tell of an event. */
export const ledgerSource = (event: LedgerMailEvent): MailSource => ({
  event,
  entity: "payment_entry",
  fields: ["order_id", "external_id"],
  filters: { kind: ledgerKindOf[event] },
  since: "created_at",
})

/** Invoices that an order's edit has led to. */
export const CORRECTIONS: MailSource = {
  event: "order-corrected",
  entity: "invoice",
  fields: ["order_id", "cause"],
  // The cause of an invoice that an edit has led to is the order change.
  filters: {
    kind: "invoice",
    cause: { $like: "ordch\\_%" },
    file_id: { $ne: null },
  },
  since: "issued_at",
}

export const MAIL_SOURCES: readonly MailSource[] = [
  {
    event: "order-placed",
    entity: "order_payment",
    fields: ["order_id"],
    filters: {},
    since: "created_at",
  },
  {
    event: "payment-received",
    entity: "invoice",
    fields: ["order_id"],
    // An invoice is mailed once its PDF can be attached.
    filters: { kind: "invoice", file_id: { $ne: null } },
    since: "issued_at",
  },
  CORRECTIONS,
  ledgerSource("order-canceled"),
  ledgerSource("order-refunded"),
]

/** What a row's mail is about. */
export const subjectOf = (row: SourceRow): MailSubject => ({
  subject_id: row.order_id,
  topic: row.external_id ?? row.cause,
})
