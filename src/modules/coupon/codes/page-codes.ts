import type { SqlRunner } from "../../../shared/sql"
import { codeSubject } from "../domain/usage"
import { readCounters } from "../ledger"

type Row = { code: string; promotion_id: string; is_disabled: boolean }

/** A code of a batch, for lists and exports. @property code folded */
export type BatchCode = {
  code: string
  used: number
  is_disabled: boolean
}

/**
 * Some codes of a batch with their uses, by code, for pages of any depth.
 *
 * @param after the last code of the page before; empty for the first
 */
export const pageCodes = async (
  sql: SqlRunner,
  { batch_id, after, limit }: { batch_id: string; after: string; limit: number }
): Promise<BatchCode[]> => {
  const rows = await sql.execute<Row>(
    `select code, promotion_id, disabled_at is not null as is_disabled
     from coupon_code where batch_id = ? and code > ?
     order by code limit ?`,
    [batch_id, after, limit]
  )
  const subjectOf = (row: Row) => codeSubject(row.promotion_id, row.code)
  const counted = await readCounters(sql, rows.map(subjectOf))
  return rows.map((row) => ({
    code: row.code,
    used: counted.get(subjectOf(row))?.used ?? 0,
    is_disabled: row.is_disabled,
  }))
}
