import type { SqlRunner } from "../../../shared/sql"
import type { CodePattern } from "../domain/codes"

/** A batch of codes for one coupon. @property made so many are stored */
export type Batch = {
  id: string
  promotion_id: string
  pattern: CodePattern
  wanted: number
  made: number
  state: "making" | "ready" | "failed"
}

/** Writes down that codes are to be made; `fillBatch` makes them. */
export const openBatch = async (
  sql: SqlRunner,
  batch: { id: string; promotion_id: string; pattern: CodePattern }
): Promise<void> => {
  await sql.execute(
    `insert into coupon_batch (id, promotion_id, pattern, wanted)
     values (?, ?, ?::jsonb, ?)`,
    [
      batch.id,
      batch.promotion_id,
      JSON.stringify(batch.pattern),
      batch.pattern.count,
    ]
  )
}

/** A batch and how far it is, or null. */
export const findBatch = async (
  sql: SqlRunner,
  id: string
): Promise<Batch | null> => {
  const [batch] = await sql.execute<Batch>(
    `select id, promotion_id, pattern, wanted, made, state
     from coupon_batch where id = ? and deleted_at is null`,
    [id]
  )
  return batch ?? null
}

/** The batches that are not full, oldest first: their process may have died. */
export const selectUnfilledBatches = async (
  sql: SqlRunner,
  limit: number
): Promise<string[]> => {
  const rows = await sql.execute<{ id: string }>(
    `select id from coupon_batch
     where state = 'making' and deleted_at is null
     order by created_at limit ?`,
    [limit]
  )
  return rows.map(({ id }) => id)
}
