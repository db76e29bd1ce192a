import { NO_ORDER } from "../contract"
import type { SqlRunner } from "../../../shared/sql"

/**
 * Makes an event due again with all its attempts, if it is dead or no order
 * was found for it. What was applied or belongs to others stays as it is.
 *
 * @param actor who asked for it, such as `staff:user_…`
 * @returns whether it is due now.
 */
export const replayEvent = async (
  sql: SqlRunner,
  id: string,
  actor: string
): Promise<boolean> => {
  const rows = await sql.execute(
    `update payment_event
     set status = 'received', detail = null, attempts = 0, replayed_by = ?,
       next_attempt_at = now(), leased_until = null, updated_at = now()
     where id = ? and deleted_at is null
       and (status = 'dead' or (status = 'ignored' and detail = ?))
     returning id`,
    [actor, id, NO_ORDER]
  )
  return rows.length === 1
}
