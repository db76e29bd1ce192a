import type { SqlRunner } from "../../../shared/sql"
import type { Counted } from "./counters"

/**
 * What a cart itself has counted while it is being placed, by counter: for the
 * cart, that is still free.
 */
export const heldBySource = async (
  sql: SqlRunner,
  sourceId: string
): Promise<Map<string, Counted>> => {
  const rows = await sql.execute<{
    subject: string
    used: number
    spent_minor: string
  }>(
    `select s.subject, count(*)::int as used, sum(r.amount_minor) as spent_minor
     from coupon_redemption r, unnest(r.subjects) as s(subject)
     where r.source_id = ? and r.state = 'held' and r.order_id is null
     group by s.subject`,
    [sourceId]
  )
  return new Map(
    rows.map(({ subject, used, spent_minor }) => [
      subject,
      { used, spent_minor: Number(spent_minor) },
    ])
  )
}
