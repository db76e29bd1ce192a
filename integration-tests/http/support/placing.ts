import { withDatabase } from "../../harness/database"

/** What a refused placing answers; each code has its own details. */
export type Refused = {
  code: string
  message: string
  codes?: string[]
  field?: string
  missing?: string[]
  total_minor?: number
}

/** How many orders a cart has become. */
export const ordersOf = (cartId: string): Promise<number> =>
  withDatabase(async (db) => {
    const { rowCount } = await db.query(
      "select 1 from order_cart where cart_id = $1 and deleted_at is null",
      [cartId]
    )
    return rowCount ?? 0
  })

/** Lets one order's payment session point to another order's hosted page. */
export const swapPage = (displayId: number, otherDisplayId: number) =>
  withDatabase((db) =>
    db.query(
      `update payment_session s
       set data = jsonb_set(s.data, '{facts,reference}',
         (select t.data->'facts'->'reference' from payment_session t
            join order_payment_collection u
              on u.payment_collection_id = t.payment_collection_id
            join "order" q on q.id = u.order_id
            where q.display_id = $2))
       from order_payment_collection c, "order" o
       where c.payment_collection_id = s.payment_collection_id
         and o.id = c.order_id and o.display_id = $1`,
      [displayId, otherDisplayId]
    )
  )
