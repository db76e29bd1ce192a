import type { SqlRunner } from "../../../shared/sql"

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
export const pageCodes = (
  sql: SqlRunner,
  { batch_id, after, limit }: { batch_id: string; after: string; limit: number }
): Promise<BatchCode[]> =>
  sql.execute<BatchCode>(
    `select k.code, k.disabled_at is not null as is_disabled,
       coalesce(c.used, 0) as used
     from coupon_code k
     left join coupon_counter c
       on c.subject = 'coupon ' || k.promotion_id || ' code ' || k.code
     where k.batch_id = ? and k.code > ?
     order by k.code limit ?`,
    [batch_id, after, limit]
  )
