import type { ClaimedMail } from "../contract"
import { retryDelayMs } from "../domain/retry-policy"
import type { SqlRunner } from "../../../shared/sql"

type Holder = Pick<ClaimedMail, "id" | "attempts">

/** Only the worker of the newest attempt may write: a stale one is fenced. */
const stillHeld = "where id = ? and attempts = ? and status = 'sending'"

const update = async (
  db: SqlRunner,
  assignments: string,
  params: unknown[],
  { id, attempts }: Holder
): Promise<boolean> => {
  const rows = await db.execute(
    `update mail_message
     set ${assignments}, lease_until = null, updated_at = now()
     ${stillHeld} returning id`,
    [...params, id, attempts]
  )
  return rows.length === 1
}

/** Records that the mail server took the message. False when fenced off. */
export const settleSent = (db: SqlRunner, held: Holder): Promise<boolean> =>
  update(db, "status = 'sent', sent_at = now(), last_error = null", [], held)

/** Records that there is nothing to say any more, and why. */
export const settleSkipped = (
  db: SqlRunner,
  held: Holder,
  reason: string
): Promise<boolean> =>
  update(db, "status = 'skipped', last_error = ?", [reason], held)

/**
 * Records a failed attempt: queued again after a growing wait, or dead when
 * the attempts are used up. `reason` must be free of personal data.
 */
export const settleFailed = (
  db: SqlRunner,
  held: Holder,
  reason: string
): Promise<boolean> => {
  const delay = retryDelayMs(held.attempts)
  return delay === null
    ? update(db, "status = 'dead', last_error = ?", [reason], held)
    : update(
        db,
        `status = 'queued', last_error = ?,
         next_attempt_at = now() + ? * interval '1 millisecond'`,
        [reason, delay],
        held
      )
}
