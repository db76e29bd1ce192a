import type { ClaimedPaymentEvent } from "../contract"
import { retryDelayMs } from "../domain/retry-policy"
import type { SqlRunner } from "../../../shared/sql"

/** Who may write: the worker of the newest attempt, a stale one is fenced. */
export type Holder = Pick<ClaimedPaymentEvent, "id" | "attempts">

const update = async (
  sql: SqlRunner,
  assignments: string,
  params: unknown[],
  { id, attempts }: Holder
): Promise<boolean> => {
  const rows = await sql.execute(
    `update payment_event
     set ${assignments}, leased_until = null, updated_at = now()
     where id = ? and attempts = ? and status = 'received' returning id`,
    [...params, id, attempts]
  )
  return rows.length === 1
}

/** Records that the order was settled after the event. False when fenced off. */
export const settleApplied = (
  sql: SqlRunner,
  held: Holder,
  orderId: string
): Promise<boolean> =>
  update(
    sql,
    "status = 'applied', applied_at = now(), detail = null, order_id = ?",
    [orderId],
    held
  )

/** Records that there is nothing to do, and why. */
export const settleIgnored = (
  sql: SqlRunner,
  held: Holder,
  reason: string
): Promise<boolean> =>
  update(sql, "status = 'ignored', detail = ?", [reason], held)

/**
 * Records a failed attempt: due again after a growing wait, or dead when the
 * attempts are used up. `reason` must be free of personal data.
 *
 * @param orderId the order, if it was found.
 */
export const settleFailed = (
  sql: SqlRunner,
  held: Holder,
  reason: string,
  orderId: string | null
): Promise<boolean> => {
  const delay = retryDelayMs(held.attempts)
  return delay === null
    ? update(
        sql,
        "status = 'dead', detail = ?, order_id = coalesce(?, order_id)",
        [reason, orderId],
        held
      )
    : update(
        sql,
        `detail = ?, order_id = coalesce(?, order_id),
         next_attempt_at = now() + ? * interval '1 millisecond'`,
        [reason, orderId, delay],
        held
      )
}
