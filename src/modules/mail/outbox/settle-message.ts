import type { ClaimedMail } from "../contract"
import {
  retryDelayMs,
  serverDelayMs,
  serverPatienceMs,
} from "../domain/retry-policy"
import type { MailFault } from "../domain/sending-fault"
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

/** Why an attempt failed; `reason` is free of personal data. */
export type Failure = { fault: MailFault; reason: string }

/**
 * Records a failed attempt: queued again, or dead. A mail that has troubles of
 * its own waits longer each time, until its attempts are used up; one that met
 * with a dead server waits a minute, for two days in all.
 */
export const settleFailed = (
  db: SqlRunner,
  held: Pick<ClaimedMail, "id" | "attempts" | "failures">,
  { fault, reason }: Failure
): Promise<boolean> => {
  if (fault === "server") {
    return update(
      db,
      `fault = 'server', last_error = ?, failures = failures - 1,
       status = case when created_at > now() - ? * interval '1 millisecond'
         then 'queued' else 'dead' end,
       next_attempt_at = now() + ? * interval '1 millisecond'`,
      [reason, serverPatienceMs, serverDelayMs],
      held
    )
  }
  const delay = retryDelayMs(held.failures)
  return update(
    db,
    `fault = 'mail', last_error = ?, status = ?,
     next_attempt_at = now() + ? * interval '1 millisecond'`,
    [reason, delay === null ? "dead" : "queued", delay ?? 0],
    held
  )
}
