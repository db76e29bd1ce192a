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
  created_at: Date
}

const COLUMNS = "id, promotion_id, pattern, wanted, made, state, created_at"

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
    `select ${COLUMNS} from coupon_batch where id = ? and deleted_at is null`,
    [id]
  )
  return batch ?? null
}

/** The batches of a coupon, newest first. */
export const listBatches = (
  sql: SqlRunner,
  promotionId: string
): Promise<Batch[]> =>
  sql.execute<Batch>(
    `select ${COLUMNS} from coupon_batch
     where promotion_id = ? and deleted_at is null
     order by created_at desc, id desc`,
    [promotionId]
  )

/**
 * Batches that nobody has gone on with for a while, oldest first: their process
 * may have died.
 *
 * @param idleSeconds counted from the last chunk
 */
export const selectUnfilledBatches = async (
  sql: SqlRunner,
  { limit, idleSeconds }: { limit: number; idleSeconds: number }
): Promise<string[]> => {
  const rows = await sql.execute<{ id: string }>(
    `select id from coupon_batch
     where state = 'making' and deleted_at is null
       and updated_at <= now() - make_interval(secs => ?)
     order by created_at limit ?`,
    [idleSeconds, limit]
  )
  return rows.map(({ id }) => id)
}

/** Notes that a batch cannot be filled; its codes so far can be used. */
export const failBatch = async (sql: SqlRunner, id: string): Promise<void> => {
  await sql.execute(
    `update coupon_batch set state = 'failed', updated_at = now()
     where id = ? and state = 'making'`,
    [id]
  )
}

/**
 * Takes all codes of a batch out of use, for good. They stay written down, so
 * that none of them is ever given out again.
 *
 * @returns false where there is none
 */
export const dropBatch = async (
  sql: SqlRunner,
  id: string
): Promise<boolean> => {
  const dropped = await sql.execute(
    `update coupon_batch set deleted_at = now(), updated_at = now()
     where id = ? and deleted_at is null returning id`,
    [id]
  )
  return dropped.length > 0
}
