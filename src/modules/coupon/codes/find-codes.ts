import type { SqlRunner } from "../../../shared/sql"

/** A code and where it leads. @property code folded */
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
    `select code, promotion_id, batch_id, disabled_at is not null as is_disabled
     from coupon_code
     where code in (select jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(codes)]
  )

/** Takes a code out of use, or puts it back. False where there is none. */
export const setDisabled = async (
  sql: SqlRunner,
  code: string,
  isDisabled: boolean
): Promise<boolean> => {
  const changed = await sql.execute(
    `update coupon_code
     set disabled_at = case when ? then coalesce(disabled_at, now()) end,
       updated_at = now()
     where code = ? returning code`,
    [isDisabled, code]
  )
  return changed.length > 0
}
