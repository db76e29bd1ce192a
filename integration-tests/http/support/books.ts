import { withDatabase } from "../../harness/database"

/** What the shop's books say of an order; amounts in minor units. */
export type Books = {
  order_id: string
  order_status: string
  state: string
  received: number
  refunded: number
  authorized: number
  attention: string[]
  cancel_reason: string | null
  kinds: string[]
  /** Core's own books. */
  payments: number
  captures: number
  captured: number
  refunds: number
  refunded_in_core: number
  transactions: number
  collection_status: string | null
  invoices: number
  reserved: number
}

const SQL = `
  select o.id as order_id, o.status as order_status, p.state,
    p.received_minor::int as received, p.refunded_minor::int as refunded,
    p.authorized_minor::int as authorized, p.cancel_reason,
    (select coalesce(array_agg(a->>'code' order by a->>'code'), '{}')
       from jsonb_array_elements(p.attention) a) as attention,
    (select coalesce(array_agg(e.kind order by e.created_at, e.id), '{}')
       from payment_entry e where e.order_id = o.id) as kinds,
    (select count(*)::int from payment y where y.payment_collection_id = c.id)
      as payments,
    (select count(*)::int from capture k join payment y on y.id = k.payment_id
       where y.payment_collection_id = c.id and k.deleted_at is null)
      as captures,
    (select coalesce(round(sum(k.amount) * 100), 0)::int from capture k
       join payment y on y.id = k.payment_id
       where y.payment_collection_id = c.id and k.deleted_at is null)
      as captured,
    (select count(*)::int from refund r join payment y on y.id = r.payment_id
       where y.payment_collection_id = c.id and r.deleted_at is null)
      as refunds,
    (select coalesce(round(sum(r.amount) * 100), 0)::int from refund r
       join payment y on y.id = r.payment_id
       where y.payment_collection_id = c.id and r.deleted_at is null)
      as refunded_in_core,
    (select coalesce(round(sum(t.amount) * 100), 0)::int
       from order_transaction t
       where t.order_id = o.id and t.deleted_at is null) as transactions,
    c.status as collection_status,
    (select count(*)::int from invoice i
       where i.order_id = o.id and i.kind = 'invoice') as invoices,
    (select coalesce(sum(v.quantity), 0)::int from reservation_item v
       where v.deleted_at is null and v.line_item_id in
         (select oi.item_id from order_item oi where oi.order_id = o.id))
      as reserved
  from "order" o
  join order_payment p on p.order_id = o.id
  left join order_payment_collection l
    on l.order_id = o.id and l.deleted_at is null
  left join payment_collection c on c.id = l.payment_collection_id
  where o.display_id = $1`

/** Reads the books of an order by its number. */
export const booksOf = (displayId: number): Promise<Books> =>
  withDatabase(async (db) => {
    const { rows } = await db.query<Books>(SQL, [displayId])
    const [books] = rows
    if (!books) {
      throw new Error(`Order ${displayId} has no books`)
    }
    return books
  })

/** Lets the hold of an order be over, as if its time had passed. */
export const endHold = (displayId: number): Promise<void> =>
  withDatabase(async (db) => {
    await db.query(
      `update order_payment set hold_until = now() - interval '1 second'
       where order_id = (select id from "order" where display_id = $1)`,
      [displayId]
    )
  })

/** How often a coupon counts as used. */
export const usesOf = (code: string): Promise<number> =>
  withDatabase(async (db) => {
    const { rows } = await db.query<{ used: number }>(
      `select coalesce(c.used, 0)::int as used from promotion p
       left join coupon_counter c on c.subject = 'coupon ' || p.id
       where p.code = $1 and p.deleted_at is null`,
      [code]
    )
    return rows[0]?.used ?? 0
  })
