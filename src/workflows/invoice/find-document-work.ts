import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

const BATCH = 20
// The event does the work at once; the sweep looks for what it left undone.
const GRACE = "30 seconds"

// One row per order that may lack a document. An order whose attempt failed
// waits for its own time. What is asked here in sums is decided by
// `nextDocument`; the two must agree, or an order would be looked at for ever.
const WORK = `
  with books as (
    select i.order_id,
      sum(case i.kind when 'invoice' then i.total_minor else -i.total_minor end) as left_minor
    from invoice i group by i.order_id
  ),
  done as (
    select e.* from payment_entry e
    where e.kind = 'refunded' and not exists (
      select from payment_entry f
      where f.order_id = e.order_id and f.reference = e.reference
        and f.kind = 'refund_failed' and f.external_id = e.external_id)
  ),
  work as (
    select f.order_id, f.next_attempt_at as since from invoice_fault f
    where f.deleted_at is null and f.next_attempt_at <= now()
    union all
    select i.order_id, i.issued_at from invoice i
    where i.file_id is null and i.issued_at <= now() - ?::interval
    union all
    select p.order_id, coalesce(p.paid_at, p.created_at) from order_payment p
    where p.deleted_at is null
      and (p.paid_at <= now() - ?::interval
        or p.cancel_reason is null and p.created_at <= now() - ?::interval and (
          select s.document->>'issue_when' from invoice_settings s
          join "order" o on o.id = p.order_id
          where s.seller_code in ('default', o.sales_channel_id)
          order by s.seller_code = 'default', s.version desc limit 1) = 'placed')
      and not exists (select from invoice i where i.order_id = p.order_id and i.kind = 'invoice')
    union all
    select e.order_id, e.created_at from done e
    join books b on b.order_id = e.order_id and b.left_minor > 0
    join order_payment p on p.order_id = e.order_id and p.deleted_at is null and p.paid_at is not null
    where e.created_at <= now() - ?::interval
      and not exists (select from invoice i where i.order_id = e.order_id and i.kind = 'credit_note' and i.cause = e.id)
      and not exists (select from payment_entry d where d.order_id = e.order_id
        and d.external_id = e.external_id and d.detail = 'duplicate_payment')
      and b.left_minor > p.received_minor - (select sum(o.amount_minor) from done o where o.order_id = e.order_id)
    union all
    select p.order_id, p.updated_at from order_payment p
    join books b on b.order_id = p.order_id and b.left_minor > 0
    where p.deleted_at is null and p.cancel_reason is not null
      and p.updated_at <= now() - ?::interval
    union all
    select r.order_id, r.created_at from payment_entry r
    join books b on b.order_id = r.order_id and b.left_minor = 0
    join order_payment p on p.order_id = r.order_id and p.deleted_at is null
      and p.cancel_reason is null and p.paid_at is not null
    where r.kind = 'revived' and r.created_at <= now() - ?::interval
      and exists (select from invoice i where i.order_id = r.order_id and i.snapshot->>'reason' = 'cancellation')
      and not exists (select from invoice i where i.order_id = r.order_id and i.kind = 'invoice' and i.cause = r.id)
    union all
    select c.order_id, c.confirmed_at from order_change c
    join books b on b.order_id = c.order_id
    join order_payment p on p.order_id = c.order_id and p.deleted_at is null
      and p.cancel_reason is null and p.created_at < c.confirmed_at
    where c.deleted_at is null and c.change_type = 'edit' and c.status = 'confirmed'
      and c.confirmed_at <= now() - ?::interval
      and (
        select coalesce((i.snapshot->'order'->>'version')::int < c.version, i.issued_at < c.confirmed_at)
        from invoice i where i.order_id = c.order_id and i.kind = 'invoice'
        order by i.issued_at desc, i.created_at desc, i.id desc limit 1)
      and (p.paid_at is null or p.total_minor = 0
        or p.received_minor > (select coalesce(sum(o.amount_minor), 0) from done o where o.order_id = p.order_id))
    union all
    select i.order_id, i.issued_at from invoice i
    join order_change c on c.id = i.cause and c.order_id = i.order_id
    join books b on b.order_id = i.order_id
    join order_payment p on p.order_id = i.order_id and p.deleted_at is null
      and p.cancel_reason is null and p.paid_at is not null
    where i.kind = 'invoice' and i.issued_at <= now() - ?::interval
      and not exists (select from invoice l where l.order_id = i.order_id and l.kind = 'invoice'
        and (l.issued_at, l.created_at, l.id) > (i.issued_at, i.created_at, i.id))
      and not exists (select from invoice n where n.order_id = i.order_id
        and n.kind = 'credit_note' and n.cause = i.cause || ':refunds')
      and exists (select from invoice n where n.order_id = i.order_id and n.corrects_id <> i.id
        and n.snapshot->>'reason' = 'refund' and n.cause not like '%:refunds')
      and b.left_minor > p.received_minor - (
        select coalesce(sum(o.amount_minor), 0) from done o where o.order_id = i.order_id and (
          exists (select from invoice n where n.order_id = i.order_id
            and n.kind = 'credit_note' and n.cause = o.id)
          or exists (select from payment_entry d where d.order_id = i.order_id
            and d.external_id = o.external_id and d.detail = 'duplicate_payment')))
  )
  select w.order_id from work w
  where not exists (
    select from invoice_fault f
    where f.order_id = w.order_id and f.deleted_at is null and f.next_attempt_at > now())
  group by w.order_id order by min(w.since) limit ?`

/**
 * Orders that lack a document or a PDF, at most 20, those that have waited
 * longest first: attempts that are due again, documents without PDF, paid (or
 * placed) orders without invoice, refunds, cancellations and edits without
 * their documents.
 */
export const findDocumentWork = async (
  container: MedusaContainer
): Promise<string[]> => {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const graces = Array.from(WORK.matchAll(/\?::interval/g), () => GRACE)
  const { rows } = await database.raw<{ rows: { order_id: string }[] }>(WORK, [
    ...graces,
    BATCH,
  ])
  return rows.map(({ order_id }) => order_id)
}
