import type { SqlRunner } from "../../../shared/sql"

/**
 * A code and where it leads.
 *
 * @property code folded
 * @property batch_id null for the own code of a promotion
 * @property is_disabled it is put out of use, or its batch is
 */
export type KnownCode = {
  code: string
  promotion_id: string
  batch_id: string | null
  is_disabled: boolean
}

/** Those of these codes that exist, in any order. @param codes folded */
export const findCodes = (
  sql: SqlRunner,
  codes: readonly string[]
): Promise<KnownCode[]> =>
  sql.execute<KnownCode>(
    `select c.code, c.promotion_id, c.batch_id,
       c.disabled_at is not null or b.deleted_at is not null as is_disabled
     from coupon_code c
     left join coupon_batch b on b.id = c.batch_id
     where c.code in (select jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(codes)]
  )

/**
 * Takes a code out of use, or puts it back. False where there is none, or only
 * one of a batch that is gone.
 */
export const setDisabled = async (
  sql: SqlRunner,
  code: string,
  isDisabled: boolean
): Promise<boolean> => {
  const changed = await sql.execute(
    `update coupon_code c
     set disabled_at = case when ? then coalesce(c.disabled_at, now()) end,
       updated_at = now()
     where c.code = ? and not exists (
       select from coupon_batch b
       where b.id = c.batch_id and b.deleted_at is not null
     )
     returning c.code`,
    [isDisabled, code]
  )
  return changed.length > 0
}
