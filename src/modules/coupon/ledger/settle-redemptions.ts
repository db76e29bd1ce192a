import type { SqlRunner } from "../../../shared/sql"

/** Writes down which order a cart's uses are for. Safe to repeat. */
export const bindRedemptions = async (
  sql: SqlRunner,
  sourceId: string,
  orderId: string
): Promise<void> => {
  await sql.execute(
    `update coupon_redemption set order_id = ?, updated_at = now()
     where source_id = ? and order_id is null and state = 'held'`,
    [orderId, sourceId]
  )
}

/** Makes an order's uses final: its money came. Safe to repeat. */
export const commitRedemptions = async (
  sql: SqlRunner,
  orderId: string
): Promise<void> => {
  await sql.execute(
    `update coupon_redemption
     set state = 'committed', committed_at = now(), updated_at = now()
     where order_id = ? and state = 'held'`,
    [orderId]
  )
}

/** The carts whose uses have waited that long for an order, oldest first. */
export const selectUnboundSources = async (
  sql: SqlRunner,
  seconds: number,
  limit: number
): Promise<string[]> => {
  const rows = await sql.execute<{ source_id: string }>(
    `select source_id from coupon_redemption
     where state = 'held' and order_id is null
       and held_at < now() - ? * interval '1 second'
     group by source_id order by min(held_at) limit ?`,
    [seconds, limit]
  )
  return rows.map(({ source_id }) => source_id)
}
