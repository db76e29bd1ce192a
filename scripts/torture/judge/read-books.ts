import type { Pool } from "pg"
import { SHOPPER_DOMAIN } from "../shoppers"

/** What the shop's books say of one order; amounts in minor units. */
export type Books = {
  order_id: string
  display_id: number
  email: string
  is_canceled: boolean
  state: string
  was_paid: boolean
  total: number
  received: number
  refunded: number
  /** Core's own books. */
  captured: number
  given_back: number
  transactions: number
  invoices: number
  invoices_with_pdf: number
  credit_notes: number
  credit_notes_with_pdf: number
  /** Refunds of the ledger that stand, second payments left out. */
  refunds_to_credit: number
  /** Invoices less credit notes. */
  invoiced_minor: number
}

// The shoppers' market has two decimals (EUR).
const SQL = `
  with money as (
    select l.order_id,
      (select coalesce(sum(k.amount), 0) from capture k
         join payment y on y.id = k.payment_id
         where y.payment_collection_id = l.payment_collection_id
           and k.deleted_at is null) as captured,
      (select coalesce(sum(r.amount), 0) from refund r
         join payment y on y.id = r.payment_id
         where y.payment_collection_id = l.payment_collection_id
           and r.deleted_at is null) as given_back
    from order_payment_collection l where l.deleted_at is null
  )
  select o.id as order_id, o.display_id, o.email,
    o.canceled_at is not null as is_canceled,
    coalesce(p.state, 'none') as state,
    p.paid_at is not null as was_paid,
    coalesce(p.total_minor, 0)::int as total,
    coalesce(p.received_minor, 0)::int as received,
    coalesce(p.refunded_minor, 0)::int as refunded,
    (select coalesce(round(sum(m.captured) * 100), 0)::int
       from money m where m.order_id = o.id) as captured,
    (select coalesce(round(sum(m.given_back) * 100), 0)::int
       from money m where m.order_id = o.id) as given_back,
    (select coalesce(round(sum(t.amount) * 100), 0)::int
       from order_transaction t
       where t.order_id = o.id and t.deleted_at is null) as transactions,
    (select count(*)::int from invoice i
       where i.order_id = o.id and i.kind = 'invoice') as invoices,
    (select count(*)::int from invoice i
       where i.order_id = o.id and i.kind = 'invoice'
         and i.file_id is not null) as invoices_with_pdf,
    (select count(*)::int from invoice i
       where i.order_id = o.id and i.kind = 'credit_note') as credit_notes,
    (select count(*)::int from invoice i
       where i.order_id = o.id and i.kind = 'credit_note'
         and i.file_id is not null) as credit_notes_with_pdf,
    (select count(*)::int from payment_entry e
       where e.order_id = o.id and e.kind = 'refunded' and not exists (
         select from payment_entry f where f.order_id = o.id
           and f.external_id = e.external_id
           and (f.detail = 'duplicate_payment'
             or f.kind = 'refund_failed' and f.reference = e.reference))
    ) as refunds_to_credit,
    (select coalesce(sum(case i.kind when 'invoice' then i.total_minor
         else -i.total_minor end), 0)::int
       from invoice i where i.order_id = o.id) as invoiced_minor
  from "order" o
  left join order_payment p on p.order_id = o.id and p.deleted_at is null
  where o.email like '%@${SHOPPER_DOMAIN}' and o.deleted_at is null
  order by o.display_id`

/** The books of all orders that the shoppers of a torture have placed. */
export const readBooks = async (database: Pool): Promise<Books[]> =>
  (await database.query<Books>(SQL)).rows
