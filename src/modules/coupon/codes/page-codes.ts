import type { SqlRunner } from "../../../shared/sql"
import { foldCode } from "../domain/codes"
import { codeSubject } from "../domain/usage"
import { readCounters } from "../ledger"
import { findCodes, type KnownCode } from "./find-codes"

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
 * @param page.after the last code of the page before; empty for the first
 * @param page.q only codes with this in them, folded; empty for all
 */
export const pageCodes = async (
  sql: SqlRunner,
  {
    batch_id,
    after,
    limit,
    q = "",
  }: { batch_id: string; after: string; limit: number; q?: string }
): Promise<BatchCode[]> => {
  const rows = await sql.execute<Row>(
    `select code, promotion_id, disabled_at is not null as is_disabled
     from coupon_code
     where batch_id = ? and code > ? and position(? in code) > 0
     order by code limit ?`,
    [batch_id, after, q, limit]
  )
  const subjectOf = (row: Row) => codeSubject(row.promotion_id, row.code)
  const counted = await readCounters(sql, rows.map(subjectOf))
  return rows.map((row) => ({
    code: row.code,
    used: counted.get(subjectOf(row))?.used ?? 0,
    is_disabled: row.is_disabled,
  }))
}

/** A code and where it leads. @property used uses that count */
export type CountedCode = KnownCode & { used: number }

/** A code with its uses, whatever way it was typed, or null. */
export const countCode = async (
  sql: SqlRunner,
  typed: string
): Promise<CountedCode | null> => {
  const code = foldCode(typed)
  const [found] = code === null ? [] : await findCodes(sql, [code])
  if (!found) {
    return null
  }
  const subject = codeSubject(found.promotion_id, found.code)
  const counted = await readCounters(sql, [subject])
  return { ...found, used: counted.get(subject)?.used ?? 0 }
}
