import type { SqlRunner } from "../../../shared/sql"

/** Most codes that a cart may hold, so that nobody tries them out in heaps. */
export const MOST_CODES_OF_A_CART = 20

/** A code that a cart holds. @property code folded @property added_at ISO 8601 */
export type CartCode = { code: string; added_at: string }

// Of several changes at once, each sees what the one before has done.
const queue = (sql: SqlRunner, cartId: string) =>
  sql.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", [
    `cart_coupon ${cartId}`,
  ])

/**
 * Lets a cart hold a code, whether it applies now or not.
 *
 * @param code folded
 * @returns false when the cart holds as many as it may
 */
export const addCartCode = async (
  sql: SqlRunner,
  cartId: string,
  code: string
): Promise<boolean> => {
  await queue(sql, cartId)
  await sql.execute(
    `insert into cart_coupon (cart_id, code, added_at)
     select n.cart_id, n.code, clock_timestamp()
     from (select ?::text as cart_id, ?::text as code) n
     where (select count(*) from cart_coupon c where c.cart_id = n.cart_id) < ?
     on conflict (cart_id, code) do nothing`,
    [cartId, code, MOST_CODES_OF_A_CART]
  )
  const held = await sql.execute(
    "select code from cart_coupon where cart_id = ? and code = ?",
    [cartId, code]
  )
  return held.length > 0
}

/** Takes a code out of a cart. False when it was not in it. */
export const dropCartCode = async (
  sql: SqlRunner,
  cartId: string,
  code: string
): Promise<boolean> => {
  const dropped = await sql.execute(
    "delete from cart_coupon where cart_id = ? and code = ? returning code",
    [cartId, code]
  )
  return dropped.length > 0
}

/** The codes that a cart holds, in the order in which they were typed. */
export const listCartCodes = async (
  sql: SqlRunner,
  cartId: string
): Promise<string[]> => {
  const rows = await sql.execute<{ code: string }>(
    "select code from cart_coupon where cart_id = ? order by added_at, code",
    [cartId]
  )
  return rows.map(({ code }) => code)
}

/** As `listCartCodes`, with when each was typed, so that it can be put back. */
export const rememberCartCodes = (
  sql: SqlRunner,
  cartId: string
): Promise<CartCode[]> =>
  sql.execute<CartCode>(
    `select code, added_at::text as added_at from cart_coupon
     where cart_id = ? order by cart_coupon.added_at, code`,
    [cartId]
  )

/** Makes a cart hold these codes and no others. @param codes of that cart */
export const restoreCartCodes = async (
  sql: SqlRunner,
  cartId: string,
  codes: readonly CartCode[]
): Promise<void> => {
  await queue(sql, cartId)
  await sql.execute("delete from cart_coupon where cart_id = ?", [cartId])
  await sql.execute(
    `insert into cart_coupon (cart_id, code, added_at)
     select ?, r.code, r.added_at
     from jsonb_to_recordset(?::jsonb) as r(code text, added_at timestamptz)`,
    [cartId, JSON.stringify(codes)]
  )
}
