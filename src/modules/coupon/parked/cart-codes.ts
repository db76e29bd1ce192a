import type { SqlRunner } from "../../../shared/sql"

/** Most codes that a cart may hold, so that nobody tries them out in heaps. */
export const MOST_CODES_OF_A_CART = 20

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
  // Of several at once, each sees what the one before has added.
  await sql.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", [
    `cart_coupon ${cartId}`,
  ])
  await sql.execute(
    `insert into cart_coupon (cart_id, code)
     select n.cart_id, n.code from (select ?::text as cart_id, ?::text as code) n
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
