import type { SqlRunner } from "../../../shared/sql"

/**
 * Makes a code lead to a coupon.
 *
 * @param code folded
 * @returns the id of the coupon that it leads to already, if it is another
 */
export const nameCoupon = async (
  sql: SqlRunner,
  promotionId: string,
  code: string
): Promise<string | null> => {
  await sql.execute(
    `insert into coupon_code (code, promotion_id) values (?, ?)
     on conflict (code) do nothing`,
    [code, promotionId]
  )
  const [row] = await sql.execute<{ promotion_id: string }>(
    "select promotion_id from coupon_code where code = ?",
    [code]
  )
  return row && row.promotion_id !== promotionId ? row.promotion_id : null
}
