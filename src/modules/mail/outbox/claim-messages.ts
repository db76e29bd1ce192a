import type { ClaimedMail } from "../contract"
import { leaseMs, maxFailures } from "../domain/retry-policy"
import type { SqlRunner } from "../../../shared/sql"

export type ClaimRequest = {
  /** At most so many rows. */
  limit: number
  /**
   * Only mails to the recipients of these, and only if they are due. Not these
   * alone: what waited for one of them has its turn after it.
   */
  ids?: string[]
}

// A mail waits for the older ones to the same recipient. One that has troubles
// of its own is not waited for; nor is one that met with a dead server, once
// the server took another mail since.
const IS_WAITED_FOR = `
  o.deleted_at is null and o.status in ('queued', 'sending')
  and (o.status = 'sending' and o.lease_until > now()
    or o.fault is null
    or o.fault = 'server' and o.updated_at >= coalesce(
      (select max(s.sent_at) from mail_message s), '-infinity'))`

const TO_THEM = `and m.recipient in (
  select r.recipient from mail_message r
  where r.id in (select jsonb_array_elements_text(?::jsonb)))`

/**
 * Takes due rows, and rows whose worker died, for one lease, the oldest first.
 * A failure is counted here, before any work, so that a mail which kills its
 * worker comes to its end too. SKIP LOCKED lets any number of processes claim
 * at once.
 */
const claimDue = (onlyIds: boolean): string => `
  with due as (
    select m.id from mail_message m
    where m.deleted_at is null
      and (
        (m.status = 'queued' and m.next_attempt_at <= now())
        or (m.status = 'sending' and m.lease_until <= now())
      )
      ${onlyIds ? TO_THEM : ""}
      and not exists (
        select from mail_message o where o.recipient = m.recipient
          and (o.created_at, o.id) < (m.created_at, m.id) and ${IS_WAITED_FOR})
    order by m.created_at, m.id
    limit ?
    for update skip locked
  )
  update mail_message m
  set
    status = case when m.failures < ? then 'sending' else 'dead' end,
    last_error = case when m.failures < ? then m.last_error
      else coalesce(m.last_error, 'the worker died at every attempt') end,
    attempts = m.attempts + 1,
    failures = least(m.failures + 1, ?),
    lease_until = now() + ? * interval '1 millisecond',
    updated_at = now()
  from due
  where m.id = due.id
  returning m.id, m.key, m.event, m.subject_id, m.topic, m.recipient, m.locale,
    m.status, m.message_id, m.attempts, m.failures, m.lease_until`

type ClaimedRow = Omit<ClaimedMail, "lease_until"> & {
  status: string
  lease_until: string | Date
}

/**
 * Claims due messages for this worker; no other worker is handed the same
 * ones until the lease is over. One statement, committed at once.
 */
export const claimMessages = async (
  db: SqlRunner,
  { limit, ids }: ClaimRequest
): Promise<ClaimedMail[]> => {
  const rows = await db.execute<ClaimedRow>(claimDue(ids !== undefined), [
    // As JSON: MikroORM writes an array out as a list of values.
    ...(ids ? [JSON.stringify(ids)] : []),
    limit,
    maxFailures,
    maxFailures,
    maxFailures,
    leaseMs,
  ])
  return rows
    .filter(({ status }) => status === "sending")
    .map(({ status: _status, lease_until, ...row }) => ({
      ...row,
      lease_until: new Date(lease_until),
    }))
}
