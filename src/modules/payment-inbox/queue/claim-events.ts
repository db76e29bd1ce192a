import type { ClaimedPaymentEvent } from "../contract"
import { leaseMs, maxAttempts } from "../domain/retry-policy"
import type { SqlRunner } from "../../../shared/sql"

const DUE = `
  e.deleted_at is null and e.status = 'received' and e.next_attempt_at <= now()
  and (e.leased_until is null or e.leased_until <= now())`

/**
 * Takes the event that has waited longest, with all others of its payment
 * session: one look at the payment service answers them all. Sessions that a
 * worker holds already are left to it. The attempt is counted here, before any
 * work, so that an event which kills its worker runs out of attempts too.
 */
const CLAIM = `
  with first as (
    select e.id, e.payment_session_id from payment_event e
    where ${DUE}
      and not exists (
        select 1 from payment_event held
        where held.payment_session_id = e.payment_session_id
          and held.status = 'received' and held.leased_until > now()
      )
    order by e.next_attempt_at, e.id
    limit 1
    for update skip locked
  ),
  due as (
    select e.id from payment_event e, first
    where ${DUE}
      and (e.id = first.id or e.payment_session_id = first.payment_session_id)
    for update of e skip locked
  )
  update payment_event p
  set
    status = case when p.attempts < ? then 'received' else 'dead' end,
    detail = case when p.attempts < ? then p.detail
      else coalesce(p.detail, 'the worker died at every attempt') end,
    attempts = least(p.attempts + 1, ?),
    leased_until = case when p.attempts < ?
      then now() + ? * interval '1 millisecond' end,
    updated_at = now()
  from due
  where p.id = due.id
  returning p.id, p.provider, p.event_id, p.type, p.reference,
    p.payment_reference, p.payment_session_id, p.order_id, p.attempts, p.status`

/**
 * Hands the due events of one payment session to a worker; no other worker is
 * handed them until the lease is over. One statement, committed at once.
 *
 * @returns null when nothing is due. What ran out of attempts is not listed.
 */
export const claimEvents = async (
  sql: SqlRunner
): Promise<ClaimedPaymentEvent[] | null> => {
  const rows = await sql.execute<ClaimedPaymentEvent & { status: string }>(
    CLAIM,
    [maxAttempts, maxAttempts, maxAttempts, maxAttempts, leaseMs]
  )
  return rows.length === 0
    ? null
    : rows
        .filter(({ status }) => status === "received")
        .map(({ status: _status, ...event }) => event)
}
