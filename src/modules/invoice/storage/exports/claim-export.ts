import type { SqlRunner } from "../../../../shared/sql"
import {
  EXPORT_LEASE_MS,
  MOST_EXPORT_ATTEMPTS,
  type ClaimedExport,
} from "../../domain/document-export"

// The attempt is counted before any work, so that an export which kills its
// process runs out of attempts too.
const CLAIM = `
  with next as (
    select id from invoice_export
    where (state = 'queued' or (state = 'running' and lease_until <= now()))
      and not exists (select from invoice_export held
        where held.state = 'running' and held.lease_until > now())
    order by created_at, id
    limit 1
    for update
  )
  update invoice_export e
  set
    state = case when e.attempts < ? then 'running' else 'failed' end,
    error = case when e.attempts < ? then null
      else 'The process died at every attempt.' end,
    attempts = e.attempts + 1, done = 0, missing = 0, updated_at = now(),
    lease_until = now() + ? * interval '1 millisecond'
  from next where e.id = next.id
  returning e.id, e.format, e.filter, e.state, e.file_id, e.attempts`

/**
 * Hands the export that has waited longest to a worker, or one whose worker
 * died. One is worked at a time in the whole shop, so that none of them takes
 * the machine from the shoppers.
 *
 * @returns null where there is nothing to do, or somebody is at it. One that
 * ran out of attempts is returned as failed.
 */
export const claimExport = async (
  sql: SqlRunner
): Promise<ClaimedExport | null> => {
  await sql.execute("select pg_advisory_xact_lock(hashtext(?))", [
    "invoice_export",
  ])
  const [claimed] = await sql.execute<ClaimedExport>(CLAIM, [
    MOST_EXPORT_ATTEMPTS,
    MOST_EXPORT_ATTEMPTS,
    EXPORT_LEASE_MS,
  ])
  return claimed ?? null
}
