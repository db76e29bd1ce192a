import type { SqlRunner } from "../../../shared/sql"
import { generateCodes, type RandomBytes } from "../domain/codes"
import { failBatch, findBatch } from "./batches"

/** Runs work in a transaction of its own. */
export type InTransaction = <T>(
  work: (sql: SqlRunner) => Promise<T>
) => Promise<T>

const CHUNK = 5_000

// The batch's row is locked, so that two who fill it take turns. Codes that
// are another's already are left out, and made up for by others later.
const STORE = `
  with batch as (
    select id, promotion_id, made, wanted from coupon_batch
    where id = ? and state = 'making' and deleted_at is null for update
  ), stored as (
    insert into coupon_code (code, promotion_id, batch_id)
    select n.code, b.promotion_id, b.id
    from batch b, jsonb_array_elements_text(?::jsonb) with ordinality n(code, place)
    where b.made + n.place <= b.wanted
    on conflict (code) do nothing
    returning code
  ), counted as (
    select count(*)::int as stored from stored
  )
  update coupon_batch b
  set made = b.made + c.stored, updated_at = now(),
    state = case when b.made + c.stored = b.wanted then 'ready' else b.state end
  from counted c, batch x where b.id = x.id
  returning b.made`

const storeChunk = async (
  sql: SqlRunner,
  batchId: string,
  codes: readonly string[]
): Promise<number | null> => {
  const [row] = await sql.execute<{ made: number }>(STORE, [
    batchId,
    JSON.stringify(codes),
  ])
  return row?.made ?? null
}

// What makes no codes now will not make any later either.
const failOn = async <T>(
  inTransaction: InTransaction,
  batchId: string,
  make: () => T
): Promise<T> => {
  try {
    return make()
  } catch (error) {
    await inTransaction((sql) => failBatch(sql, batchId))
    throw error
  }
}

/**
 * Makes the codes of a batch that are still missing, some thousands in a
 * transaction, so that progress can be told and a kill costs little. Safe to
 * call again, and by several.
 *
 * @param options.tell is called after each chunk
 * @returns how many codes the batch has; null where there is none
 * @throws when no codes can be made; the batch has failed then
 */
export const fillBatch = async (
  inTransaction: InTransaction,
  batchId: string,
  options: { tell?: (made: number) => void; random?: RandomBytes } = {}
): Promise<number | null> => {
  let batch = await inTransaction((sql) => findBatch(sql, batchId))
  while (batch?.state === "making") {
    const chunks = generateCodes({
      ...batch.pattern,
      ...(options.random ? { random: options.random } : {}),
      count: batch.wanted - batch.made,
      chunk: CHUNK,
    })
    for (;;) {
      const next = await failOn(inTransaction, batchId, () => chunks.next())
      if (next.done) {
        break
      }
      const codes = next.value
      const made = await inTransaction((sql) => storeChunk(sql, batchId, codes))
      if (made === null) {
        break
      }
      options.tell?.(made)
    }
    batch = await inTransaction((sql) => findBatch(sql, batchId))
  }
  return batch?.made ?? null
}
