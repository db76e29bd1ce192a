// The event does the work at once; the sweep looks for what it left undone.
const GRACE = "interval '30 seconds'"
// Whatever makes a document due writes one of these rows in the same moment.
const RECENT = "interval '1 day'"

// A look-up for each order: whatever the planner believes of so many orders, it
// never reads all of a table.
const LOOKED = `
  looked as materialized (
    select p.* from (
      select e.order_id from payment_entry e where e.created_at > now() - ${RECENT}
      union
      select o.order_id from order_payment o
      where o.deleted_at is null and o.created_at > now() - ${RECENT}
      union
      select c.order_id from order_change c
      where c.change_type = 'edit' and c.confirmed_at > now() - ${RECENT}
      union
      select o.order_id from order_payment o
      where o.deleted_at is null
        and (o.created_at, o.id) < (?::timestamptz, ?::text)
        and (o.created_at, o.id) >= (?::timestamptz, ?::text)
    ) t
    cross join lateral (
      select p.order_id, p.paid_at, p.cancel_reason, p.created_at, p.updated_at,
        p.total_minor, p.received_minor
      from order_payment p
      where p.order_id = t.order_id and p.deleted_at is null offset 0) p
  )`

// What is asked here in sums is decided by `nextDocument`; the two must agree,
// or an order would be looked at for ever. A test holds them together.
const STANDING = `
  done as materialized (
    select e.order_id, e.created_at, e.amount_minor, e.is_settled
    from looked l
    cross join lateral (
      select e.order_id, e.created_at, e.amount_minor,
        (select count(*) from invoice n where n.order_id = e.order_id
          and n.kind = 'credit_note' and n.cause = e.id)
        + (select count(*) from payment_entry d where d.order_id = e.order_id
          and d.external_id = e.external_id and d.detail = 'duplicate_payment') > 0 as is_settled,
        (select count(*) from payment_entry f
          where f.order_id = e.order_id and f.reference = e.reference
            and f.kind = 'refund_failed' and f.external_id = e.external_id) > 0 as has_failed
      from payment_entry e
      where e.order_id = l.order_id and e.kind = 'refunded' offset 0) e
    where not e.has_failed
  ),
  returned as materialized (
    select d.order_id, sum(d.amount_minor) as minor,
      sum(case when d.is_settled then d.amount_minor else 0 end) as settled_minor
    from done d group by d.order_id
  ),
  books as materialized (
    select l.order_id, b.left_minor
    from looked l
    cross join lateral (
      select sum(case i.kind when 'invoice' then i.total_minor else -i.total_minor end) as left_minor
      from invoice i where i.order_id = l.order_id) b
    where b.left_minor is not null
  ),
  standing as materialized (
    select l.*, b.left_minor, coalesce(r.minor, 0) as returned_minor,
      coalesce(r.settled_minor, 0) as settled_minor
    from looked l join books b on b.order_id = l.order_id
    left join returned r on r.order_id = l.order_id
  ),
  edits as materialized (
    select c.* from standing s
    cross join lateral (
      select c.id, c.order_id, c.version, c.confirmed_at from order_change c
      where c.order_id = s.order_id and c.deleted_at is null
        and c.change_type = 'edit' and c.status = 'confirmed' offset 0) c
  )`

const WORK = `
  select f.order_id, f.next_attempt_at as since from invoice_fault f
  where f.deleted_at is null and f.next_attempt_at <= now()
  union all
  select i.order_id, i.issued_at from invoice i
  where i.file_id is null and i.issued_at <= now() - ${GRACE}
  union all
  select l.order_id, coalesce(l.paid_at, l.created_at) from looked l
  where not exists (select from books b where b.order_id = l.order_id)
    and (l.paid_at <= now() - ${GRACE}
      or l.cancel_reason is null and l.created_at <= now() - ${GRACE} and (
        select s.document->>'issue_when' from invoice_settings s
        join "order" o on o.id = l.order_id
        where s.seller_code in ('default', o.sales_channel_id)
        order by s.seller_code = 'default', s.version desc limit 1) = 'placed')
  union all
  select s.order_id, d.created_at from standing s
  join done d on d.order_id = s.order_id and not d.is_settled
  where s.paid_at is not null and s.left_minor > 0
    and s.left_minor > s.received_minor - s.returned_minor
    and d.created_at <= now() - ${GRACE}
  union all
  select s.order_id, s.updated_at from standing s
  where s.cancel_reason is not null and s.left_minor > 0
    and s.updated_at <= now() - ${GRACE}
  union all
  select s.order_id, r.created_at from standing s
  join payment_entry r on r.order_id = s.order_id and r.kind = 'revived'
  where s.cancel_reason is null and s.paid_at is not null and s.left_minor = 0
    and r.created_at <= now() - ${GRACE}
    and exists (select from invoice i where i.order_id = r.order_id and i.snapshot->>'reason' = 'cancellation')
    and not exists (select from invoice i where i.order_id = r.order_id and i.kind = 'invoice' and i.cause = r.id)
  union all
  select s.order_id, c.confirmed_at from standing s
  join edits c on c.order_id = s.order_id and c.confirmed_at > s.created_at
  where s.cancel_reason is null and c.confirmed_at <= now() - ${GRACE}
    and (s.paid_at is null or s.total_minor = 0 or s.received_minor > s.returned_minor)
    and (
      select coalesce((i.snapshot->'order'->>'version')::int < c.version, i.issued_at < c.confirmed_at)
      from invoice i where i.order_id = c.order_id and i.kind = 'invoice'
      order by i.issued_at desc, i.created_at desc, i.id desc limit 1)
  union all
  select s.order_id, i.issued_at from standing s
  join edits c on c.order_id = s.order_id
  join invoice i on i.order_id = c.order_id and i.kind = 'invoice' and i.cause = c.id
  where s.cancel_reason is null and s.paid_at is not null
    and s.left_minor > s.received_minor - s.settled_minor
    and i.issued_at <= now() - ${GRACE}
    and not exists (select from invoice l where l.order_id = i.order_id and l.kind = 'invoice'
      and (l.issued_at, l.created_at, l.id) > (i.issued_at, i.created_at, i.id))
    and not exists (select from invoice n where n.order_id = i.order_id
      and n.kind = 'credit_note' and n.cause = i.cause || ':refunds')
    and exists (select from invoice n where n.order_id = i.order_id and n.corrects_id <> i.id
      and n.snapshot->>'reason' = 'refund' and n.cause not like '%:refunds')`

/** How many orders a look takes of those that nothing has happened to. */
const SLICE = 2_000

/**
 * Where the slice ends that begins below `(created_at, id)`: its last order, or
 * no row where it is the last slice.
 */
export const SLICE_END = `
  select o.created_at::text as created_at, o.id from order_payment o
  where o.deleted_at is null and (o.created_at, o.id) < (?::timestamptz, ?::text)
  order by o.created_at desc, o.id desc offset ${SLICE - 1} limit 1`

/**
 * Finds orders that lack a document or a PDF, those that have waited longest
 * first: of the last day, and of a slice of all. Parameters: the slice's upper
 * end, which is not in it, its lower end, which is, and how many. An order whose
 * attempt failed waits for its own time.
 */
export const DOCUMENT_WORK = `
  with ${LOOKED}, ${STANDING}, work as (${WORK})
  select w.order_id from work w
  where not exists (
    select from invoice_fault f
    where f.order_id = w.order_id and f.deleted_at is null and f.next_attempt_at > now())
  group by w.order_id order by min(w.since) limit ?`
