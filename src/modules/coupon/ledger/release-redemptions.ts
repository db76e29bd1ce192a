import type { SqlRunner } from "../../../shared/sql"
import { moveCounters, stepsOf } from "./counters"
import type { CountedRow, ReleaseReason } from "./redemption"

/** Which uses are meant: one, those of an order, those of an unplaced cart. */
export type Whose =
  { id: string } | { order_id: string } | { unbound_source_id: string }

const conditionOf = (whose: Whose): [condition: string, value: string] => {
  if ("id" in whose) {
    return ["id = ?", whose.id]
  }
  return "order_id" in whose
    ? ["order_id = ?", whose.order_id]
    : ["order_id is null and source_id = ?", whose.unbound_source_id]
}

/**
 * Marks uses as given back, each once, and leaves their counters to the caller.
 *
 * @returns those that counted until now
 */
export const takeOut = (
  sql: SqlRunner,
  whose: Whose,
  reason: ReleaseReason
): Promise<CountedRow[]> => {
  const [condition, value] = conditionOf(whose)
  return sql.execute<CountedRow>(
    `update coupon_redemption
     set state = 'released', released_at = now(), release_reason = ?,
       committed_at = null, updated_at = now()
     where ${condition} and state <> 'released'
     returning promotion_id, subjects, amount_minor`,
    [reason, value]
  )
}

/**
 * Gives uses back, each once.
 *
 * @returns the promotions of those that counted until now
 */
export const releaseRows = async (
  sql: SqlRunner,
  whose: Whose,
  reason: ReleaseReason
): Promise<string[]> => {
  const released = await takeOut(sql, whose, reason)
  await moveCounters(sql, stepsOf(released, -1))
  return released.map(({ promotion_id }) => promotion_id)
}
