import type { ClaimedMail } from "../contract"
import { leaseMs, maxAttempts } from "../domain/retry-policy"
import type { SqlRunner } from "../../../shared/sql"

export type ClaimRequest = {
  /** At most so many rows. */
  limit: number
  /** Only these rows, and only if they are due. */
  ids?: string[]
}

/**
 * Takes due rows, and rows whose worker died, for one lease. The attempt is
 * counted here, before any work, so that a mail which kills its worker runs
 * out of attempts too. SKIP LOCKED lets any number of processes claim at once.
 */
const claimDue = (onlyIds: boolean): string => `
  with due as (
    select id from mail_message
    where deleted_at is null
      and (
        (status = 'queued' and next_attempt_at <= now())
        or (status = 'sending' and lease_until <= now())
      )
      ${onlyIds ? "and id in (select jsonb_array_elements_text(?::jsonb))" : ""}
    order by next_attempt_at
    limit ?
    for update skip locked
  )
  update mail_message m
  set
    status = case when m.attempts < ? then 'sending' else 'dead' end,
    last_error = case when m.attempts < ? then m.last_error
      else coalesce(m.last_error, 'the worker died at every attempt') end,
    attempts = least(m.attempts + 1, ?),
    lease_until = now() + ? * interval '1 millisecond',
    updated_at = now()
  from due
  where m.id = due.id
  returning m.id, m.key, m.event, m.subject_id, m.topic, m.recipient, m.locale,
    m.status, m.message_id, m.attempts, m.lease_until`

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
    maxAttempts,
    maxAttempts,
    maxAttempts,
    leaseMs,
  ])
  return rows
    .filter(({ status }) => status === "sending")
    .map(({ status: _status, lease_until, ...row }) => ({
      ...row,
      lease_until: new Date(lease_until),
    }))
}
