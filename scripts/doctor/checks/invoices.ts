import type { Check } from "../finding"

const RUNS_BY_ITSELF =
  "The sweep tries again each minute. Is Medusa running? What does its log say?"

/** A paid order has one invoice, and the numbers have no gaps. */
export const invoiceChecks: readonly Check[] = [
  {
    slug: "paid-has-invoice",
    says: "Every order that was paid has one invoice",
    cure: `${RUNS_BY_ITSELF} A fault named here needs its own cure, such as the seller's data.`,
    sql: `
      select p.order_id as subject,
        format('paid at %s, without an invoice%s', to_char(p.paid_at, 'YYYY-MM-DD HH24:MI'),
          coalesce(': ' || f.code || ', ' || f.detail, '')) as detail
      from order_payment p
      cross join given
      left join invoice_fault f on f.order_id = p.order_id and f.deleted_at is null
      where p.deleted_at is null and p.paid_at <= now() - given.patience
        and not exists (select from invoice i where i.order_id = p.order_id and i.kind = 'invoice')
      union all
      select order_id, format('has %s invoices', count(*))
      from invoice where kind = 'invoice' group by order_id having count(*) > 1`,
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
        and (p.paid_at is null or p.total_minor <> i.total_minor
          or lower(p.currency_code) <> lower(i.currency_code))`,
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
