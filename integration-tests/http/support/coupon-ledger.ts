import { withDatabase } from "../../harness/database"

/** A use in the ledger of coupons. */
export type UseRow = {
  code: string
  state: string
  reason: string | null
  amount: number
}

/** What the ledger says of an order's coupons, by the order's number. */
export const usesOfOrder = (displayId: number): Promise<UseRow[]> =>
  withDatabase(async (db) => {
    const { rows } = await db.query<UseRow>(
      `select r.code, r.state, r.release_reason as reason,
         r.amount_minor::int as amount
       from coupon_redemption r join "order" o on o.id = r.order_id
       where o.display_id = $1 order by r.code, r.id`,
      [displayId]
    )
    return rows
  })

/** What the ledger says of a cart, or of an order without one. */
export const usesOfSource = (sourceId: string): Promise<UseRow[]> =>
  withDatabase(async (db) => {
    const { rows } = await db.query<UseRow>(
      `select code, state, release_reason as reason, amount_minor::int as amount
       from coupon_redemption where source_id = $1 order by code, id`,
      [sourceId]
    )
    return rows
  })
