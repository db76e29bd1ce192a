import type { SqlRunner } from "../../shared/sql"
import type { Admission, Toll } from "./contract"
import { hashKey } from "./hash-key"

/** Buckets that are thrown away with each attempt, so that none piles up. */
const SWEPT = 20

const documentOf = (tolls: readonly Pick<Toll, "key" | "cost_seconds">[]) =>
  JSON.stringify(
    tolls.map(({ key, cost_seconds }) => ({
      key: hashKey(key),
      cost: cost_seconds,
    }))
  )

const ROWS = "jsonb_to_recordset(?::jsonb) as t(key text, cost float8)"

const sweep = (sql: SqlRunner) =>
  sql.execute(
    `delete from rate_bucket where key in (
       select key from rate_bucket where empties_at < now()
       order by empties_at limit ? for update skip locked)`,
    [SWEPT]
  )

/**
 * Fills the buckets of an attempt if all have room. Inside a transaction: rows
 * are locked in one order, so that nobody waits in a circle.
 *
 * @param tolls each key once
 */
export const admitBySql = async (
  sql: SqlRunner,
  tolls: readonly Toll[]
): Promise<Admission> => {
  await sweep(sql)
  const rows = await sql.execute<{ key: string; filled: number }>(
    `insert into rate_bucket as b (key, empties_at)
     select t.key, now() from ${ROWS} order by t.key
     on conflict (key) do update set empties_at = greatest(b.empties_at, now())
     returning key, extract(epoch from empties_at - now())::float8 as filled`,
    [documentOf(tolls)]
  )
  const filled = new Map(rows.map((row) => [row.key, row.filled]))
  const wait = Math.max(
    ...tolls.map(
      ({ key, cost_seconds, capacity_seconds }) =>
        (filled.get(hashKey(key)) ?? 0) + cost_seconds - capacity_seconds
    )
  )
  if (wait > 0) {
    return { ok: false, retry_after_seconds: Math.ceil(wait) }
  }
  await sql.execute(
    `update rate_bucket b
     set empties_at = b.empties_at + make_interval(secs => t.cost),
       updated_at = now()
     from ${ROWS} where b.key = t.key`,
    [documentOf(tolls)]
  )
  return { ok: true }
}

/** Takes some seconds out of buckets; one that is empty stays so. */
export const giveBackBySql = async (
  sql: SqlRunner,
  refunds: readonly Pick<Toll, "key" | "cost_seconds">[]
): Promise<void> => {
  await sql.execute(
    `with due as (
       select b.key, t.cost from rate_bucket b
       join ${ROWS} on b.key = t.key order by b.key for update of b)
     update rate_bucket b
     set empties_at = b.empties_at - make_interval(secs => due.cost),
       updated_at = now()
     from due where b.key = due.key`,
    [documentOf(refunds)]
  )
}
