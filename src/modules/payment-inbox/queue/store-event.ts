import type { SqlRunner } from "../../../shared/sql"

/** What is kept of an event; `ignored` says why it is not to be applied. */
export type NewPaymentEvent = {
  id: string
  provider: string
  event_id: string
  type: string
  livemode: boolean
  reference: string | null
  payment_reference: string | null
  payment_session_id: string | null
  order_id: string | null
  /** ISO 8601. */
  happened_at: string
  ignored: string | null
}

/**
 * Stores an event unless it has been stored before.
 *
 * @returns whether it is new.
 */
export const storeEvent = async (
  sql: SqlRunner,
  event: NewPaymentEvent
): Promise<boolean> => {
  const inserted = await sql.execute<{ id: string }>(
    `insert into payment_event
       (id, provider, event_id, type, livemode, reference, payment_reference,
        payment_session_id, order_id, happened_at, status, detail)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?, ?)
     on conflict (provider, event_id) do nothing
     returning id`,
    [
      event.id,
      event.provider,
      event.event_id,
      event.type,
      event.livemode,
      event.reference,
      event.payment_reference,
      event.payment_session_id,
      event.order_id,
      event.happened_at,
      event.ignored === null ? "received" : "ignored",
      event.ignored,
    ]
  )
  return inserted.length === 1
}
