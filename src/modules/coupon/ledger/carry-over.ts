import type { SqlRunner } from "../../../shared/sql"
import type { Counted } from "./counters"

/**
 * Raises a counter to what was counted before there was this ledger, if that is
 * more than its rows add up to. Once: what was carried over before stays.
 */
export const carryOver = async (
  sql: SqlRunner,
  subject: string,
  { used, spent_minor }: Counted
): Promise<void> => {
  await sql.execute(
    `insert into coupon_counter as c
       (subject, used, spent_minor, carried_used, carried_minor)
     values (?, ?::int, ?::bigint, ?::int, ?::bigint)
     on conflict (subject) do update
       set used = greatest(c.used, excluded.used),
         spent_minor = greatest(c.spent_minor, excluded.spent_minor),
         carried_used = greatest(0, excluded.used - c.used),
         carried_minor = greatest(0, excluded.spent_minor - c.spent_minor),
         updated_at = now()
       where c.carried_used = 0 and c.carried_minor = 0`,
    [subject, used, spent_minor, used, spent_minor]
  )
}
