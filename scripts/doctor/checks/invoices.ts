import type { Check } from "../finding"

const RUNS_BY_ITSELF =
  "The sweep tries again each minute. Is Medusa running? What does its log say?"

/** Each order with what its documents leave, and what they should come to. */
const STANDING = `
  select p.order_id, p.cancel_reason, p.currency_code, p.total_minor, p.paid_at,
    p.received_minor - coalesce(r.returned, 0) as kept, coalesce(r.failed, 0) as failed,
    d.left_minor, d.latest_minor, d.changed_at,
    exists (
      select from order_change c where c.order_id = p.order_id and c.change_type = 'edit'
        and c.status = 'confirmed' and c.confirmed_at > p.created_at) as is_edited
  from order_payment p
  join lateral (
    select sum(case i.kind when 'invoice' then i.total_minor else -i.total_minor end) as left_minor,
      (array_agg(i.total_minor order by i.issued_at desc, i.created_at desc)
        filter (where i.kind = 'invoice'))[1] as latest_minor,
      max(i.issued_at) as changed_at
    from invoice i where i.order_id = p.order_id) d on d.left_minor is not null
  left join lateral (
    select sum(e.amount_minor) filter (where f.id is null) as returned,
      sum(e.amount_minor) filter (where f.id is not null) as failed
    from payment_entry e
    left join payment_entry f on f.order_id = e.order_id and f.reference = e.reference
      and f.kind = 'refund_failed' and f.external_id = e.external_id
    where e.order_id = p.order_id and e.kind = 'refunded') r on true
  where p.deleted_at is null`

/**
 * Which documents an order has follows from its money, and the numbers have no
 * gaps.
 */
export const invoiceChecks: readonly Check[] = [
  {
    slug: "paid-has-invoice",
    says: "Every order that was paid has its invoice",
    cure: `${RUNS_BY_ITSELF} A fault named here needs its own cure, such as the seller's data.`,
    sql: `
      select p.order_id as subject,
        format('paid at %s, without an invoice%s', to_char(p.paid_at, 'YYYY-MM-DD HH24:MI'),
          coalesce(': ' || f.code || ', ' || f.detail, '')) as detail
      from order_payment p
      cross join given
      left join invoice_fault f on f.order_id = p.order_id and f.deleted_at is null
      where p.deleted_at is null and p.paid_at <= now() - given.patience
        and not exists (select from invoice i where i.order_id = p.order_id and i.kind = 'invoice')`,
  },
  {
    slug: "invoice-has-payment",
    says: "Every invoice is about an order that was paid, with that order's total",
    cure: "An issued invoice cannot be changed: issue a credit note for it, and find out how it came about.",
    sql: `
      select i.order_id as subject,
        format('invoice %s over %s %s; %s', i.number, i.total_minor, upper(i.currency_code),
          case
            when p.order_id is null then 'the order has no payment record'
            when p.paid_at is null then 'the order was never paid'
            else format('the order costs %s %s', p.total_minor, upper(p.currency_code)) end) as detail
      from invoice i
      left join order_payment p on p.order_id = i.order_id and p.deleted_at is null
      where i.kind = 'invoice'
        and (p.order_id is null
          or p.paid_at is null and i.snapshot->'payment'->>'status' = 'paid'
          or i.cause = 'order' and p.total_minor <> i.total_minor and not exists (
            select from order_change c where c.order_id = i.order_id and c.change_type = 'edit'
              and c.status = 'confirmed' and c.confirmed_at between p.created_at and i.issued_at)
          or lower(p.currency_code) <> lower(i.currency_code))`,
  },
  {
    slug: "documents-add-up",
    says: "Invoices less credit notes come to what the shop keeps of an order's money",
    cure: `${RUNS_BY_ITSELF} Where it stays, tell your accountant: an issued document cannot be changed.`,
    sql: `
      select s.order_id as subject,
        format('invoices less credit notes leave %s %s; the order''s newest invoice is over %s, and %s of its money was kept%s',
          s.left_minor, upper(s.currency_code), s.latest_minor, s.kept,
          coalesce('; given up: ' || s.cancel_reason, '')) as detail
      from (${STANDING}) s
      cross join given
      where s.changed_at <= now() - given.patience
        and case
          when s.cancel_reason is not null then s.left_minor <> 0
          when s.paid_at is null then s.left_minor <> s.latest_minor
          when s.left_minor < least(s.latest_minor, s.kept) - s.failed then true
          when s.is_edited then s.left_minor > s.latest_minor
          else s.left_minor > least(s.latest_minor, s.kept) end
        and not exists (
          select from payment_entry e where e.order_id = s.order_id
            and e.kind in ('refunded', 'canceled', 'revived') and e.created_at > now() - given.patience)`,
  },
  {
    slug: "refund-has-credit-note",
    says: "Every refund of an invoiced order has its credit note",
    cure: `${RUNS_BY_ITSELF} A fault named here needs its own cure.`,
    sql: `
      select e.order_id as subject,
        format('%s %s went back at %s, without a credit note%s', e.amount_minor, upper(e.currency_code),
          to_char(e.created_at, 'YYYY-MM-DD HH24:MI'), coalesce(': ' || x.code || ', ' || x.detail, '')) as detail
      from (${STANDING}) s
      cross join given
      join payment_entry e on e.order_id = s.order_id and e.kind = 'refunded'
      left join invoice_fault x on x.order_id = e.order_id and x.deleted_at is null
      where s.paid_at is not null and e.created_at <= now() - given.patience
        and s.left_minor > case when s.cancel_reason is null then s.kept else 0 end
        and not exists (
          select from invoice i where i.order_id = e.order_id
            and i.kind = 'credit_note' and i.cause = e.id)
        and not exists (
          select from payment_entry f where f.order_id = e.order_id and f.external_id = e.external_id
            and (f.detail = 'duplicate_payment' or f.kind = 'refund_failed' and f.reference = e.reference))`,
  },
  {
    slug: "credit-note-names-its-invoice",
    says: "Every credit note takes back an invoice of the same order, and no more than it",
    cure: "Documents were changed by hand. Restore them from a backup and tell your accountant.",
    sql: `
      select n.order_id as subject,
        format('credit note %s: %s', n.number,
          case
            when i.id is null then 'its invoice is not there'
            when i.kind <> 'invoice' or i.order_id <> n.order_id then format('%s is no invoice of this order', i.number)
            when i.currency_code <> n.currency_code then 'another currency than its invoice'
            else format('more is taken back than invoice %s was over', i.number) end) as detail
      from invoice n
      left join invoice i on i.id = n.corrects_id
      where n.kind = 'credit_note'
        and (i.id is null or i.kind <> 'invoice' or i.order_id <> n.order_id
          or i.currency_code <> n.currency_code
          or i.total_minor < (
            select sum(o.total_minor) from invoice o where o.corrects_id = i.id))`,
  },
  {
    slug: "invoice-numbers-have-no-gaps",
    says: "The invoice numbers of a year run from 1 to the last without a gap",
    cure: "Invoices or their counter were changed by hand. Restore the missing ones from a backup and tell your accountant.",
    sql: `
      with series as (
        select series, year, count(*) as n, max(sequence) as last
        from invoice group by series, year
      )
      select format('%s-%s', coalesce(s.series, c.series), coalesce(s.year, c.year)) as subject,
        format('%s invoices, the last is number %s, the counter says %s%s',
          coalesce(s.n, 0), coalesce(s.last, 0), coalesce(c.last_sequence, 0),
          (select '; missing: ' || string_agg(number::text, ', ' order by number) from (
            select generate_series(1, greatest(s.last, c.last_sequence)) as number
            except select i.sequence from invoice i where i.series = s.series and i.year = s.year
            order by number limit 10) gap)) as detail
      from series s
      full join invoice_counter c on c.series = s.series and c.year = s.year
      where coalesce(s.n, 0) <> coalesce(s.last, 0)
        or coalesce(s.last, 0) <> coalesce(c.last_sequence, 0)`,
  },
  {
    slug: "invoice-dates-go-up",
    says: "A later invoice number was not issued at an earlier time",
    cure: "A server's clock was wrong. Tell your accountant; an issued invoice cannot be changed.",
    sql: `
      select number as subject,
        format('issued at %s, its predecessor at %s', issued_at, before) as detail
      from (
        select number, issued_at,
          lag(issued_at) over (partition by series, year order by sequence) as before
        from invoice
      ) i
      where issued_at < before`,
  },
  {
    slug: "invoice-has-pdf",
    says: "Every invoice has its PDF",
    cure: `${RUNS_BY_ITSELF} A fault named here needs its own cure, such as CHROMIUM_PATH.`,
    sql: `
      select i.order_id as subject,
        format('invoice %s of %s has no PDF%s', i.number, to_char(i.issued_at, 'YYYY-MM-DD HH24:MI'),
          coalesce(': ' || f.code || ', ' || f.detail, '')) as detail
      from invoice i
      cross join given
      left join invoice_fault f on f.order_id = i.order_id and f.deleted_at is null
      where i.file_id is null and i.issued_at <= now() - given.patience`,
  },
]
