import type { SqlRunner } from "../../shared/sql"

// A refund that was asked for and has no outcome yet.
const HAS_OPEN_REFUND = `exists (
  select 1 from payment_entry r
  where r.order_id = p.order_id and r.kind = 'refund_requested'
    and not exists (
      select 1 from payment_entry d
      where d.order_id = r.order_id and d.reference = r.reference
        and d.external_id = r.external_id
        and d.kind in ('refunded', 'refund_failed')))`

/**
 * The orders that a sweep should settle, longest unseen first. What waits for
 * money is looked at each time, what is in flight every five minutes, open
 * disputes every six hours, other paid orders once a day for half a year.
 */
export const selectOrdersToCheck = async (
  sql: SqlRunner,
  limit: number
): Promise<string[]> => {
  const rows = await sql.execute<{ order_id: string }>(
    `select p.order_id from order_payment p
     where p.deleted_at is null and (
       (p.state in ('pending', 'processing', 'authorized')
         or (p.state = 'failed' and p.cancel_reason is null))
       or (p.state = 'disputed'
         and coalesce(p.checked_at, p.created_at) < now() - interval '6 hours')
       or (p.received_minor > 0
         and coalesce(p.checked_at, p.created_at) < now() - interval '5 minutes'
         and ${HAS_OPEN_REFUND})
       or (p.received_minor > 0
         and p.created_at > now() - interval '180 days'
         and coalesce(p.checked_at, p.created_at) < now() - interval '1 day'))
     order by p.checked_at asc nulls first, p.created_at asc
     limit ?`,
    [limit]
  )
  return rows.map(({ order_id }) => order_id)
}

/** Orders without money whose time to be paid has passed, oldest first. */
export const selectHoldsOver = async (
  sql: SqlRunner,
  limit: number
): Promise<string[]> => {
  const rows = await sql.execute<{ order_id: string }>(
    `select order_id from order_payment
     where deleted_at is null and hold_until <= now()
       and state in ('pending', 'processing', 'failed')
       and cancel_reason is null and received_minor = 0
     order by checked_at asc nulls first, hold_until asc limit ?`,
    [limit]
  )
  return rows.map(({ order_id }) => order_id)
}
