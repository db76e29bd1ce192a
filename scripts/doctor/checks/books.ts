import type { Check } from "../finding"
import { CORE_BOOKS, LEDGER } from "./books-sql"

const SETTLE =
  "Settle the order on its page in the admin: that books what is missing. If it stays, compare both with the payment service, which is right."

/** The ledger, core's payments and core's transactions tell the same story. */
export const bookChecks: readonly Check[] = [
  {
    slug: "ledger-equals-captures",
    says: "The ledger and core agree on the money that was taken",
    cure: SETTLE,
    sql: `
      with ${LEDGER}, ${CORE_BOOKS},
      taken as (
        select order_id, sum(captured) as minor
        from ledger_reference group by order_id
      )
      select p.order_id as subject,
        format('taken: %s by the ledger, %s by core (minor units of %s)',
          coalesce(l.minor, 0), trim_scale(coalesce(c.minor, 0)), upper(p.currency_code)) as detail
      from order_payment p
      left join taken l on l.order_id = p.order_id
      left join core_capture c on c.order_id = p.order_id
      where p.deleted_at is null
        -- Core keeps fractions of a minor unit that nobody can be charged.
        and coalesce(l.minor, 0) <> round(coalesce(c.minor, 0))`,
  },
  {
    slug: "ledger-equals-refunds",
    says: "The ledger and core agree on the money that was given back",
    cure: SETTLE,
    sql: `
      with ${LEDGER}, ${CORE_BOOKS},
      returned as (
        select f.order_id,
          coalesce(sum(f.minor) filter (where f.done), 0) as done,
          sum(f.minor) as done_or_asked
        from ledger_refund f
        join ledger_reference r using (order_id, reference)
        where not f.failed and r.captured > 0
        group by f.order_id
      )
      select p.order_id as subject,
        format('given back: %s by the ledger (%s asked for), %s by core (minor units of %s)',
          coalesce(l.done, 0), coalesce(l.done_or_asked, 0),
          trim_scale(coalesce(c.minor, 0)), upper(p.currency_code)) as detail
      from order_payment p
      left join returned l on l.order_id = p.order_id
      left join core_refund c on c.order_id = p.order_id
      where p.deleted_at is null
        -- A refund that is under way may be in core's books or not yet.
        and (round(coalesce(c.minor, 0)) < coalesce(l.done, 0)
          or round(coalesce(c.minor, 0)) > coalesce(l.done_or_asked, 0))`,
  },
  {
    slug: "transactions-equal-books",
    says: "An order's transactions add up to what was taken less what was given back",
    cure: SETTLE,
    sql: `
      with ${CORE_BOOKS},
      booked as (
        select order_id, sum(amount) as major
        from order_transaction where deleted_at is null group by order_id
      )
      select p.order_id as subject,
        format('transactions add up to %s, its payments to %s %s',
          trim_scale(coalesce(t.major, 0)),
          trim_scale(coalesce(c.major, 0) - coalesce(r.major, 0)), upper(p.currency_code)) as detail
      from order_payment p
      left join booked t on t.order_id = p.order_id
      left join core_capture c on c.order_id = p.order_id
      left join core_refund r on r.order_id = p.order_id
      where p.deleted_at is null
        and coalesce(t.major, 0) <> coalesce(c.major, 0) - coalesce(r.major, 0)`,
  },
  {
    slug: "collection-equals-payments",
    says: "A payment collection's sums are those of its payments",
    cure: SETTLE,
    sql: `
      with sums as (
        select p.payment_collection_id as id,
          sum((select coalesce(sum(c.amount), 0) from capture c
            where c.payment_id = p.id and c.deleted_at is null)) as captured,
          sum((select coalesce(sum(r.amount), 0) from refund r
            where r.payment_id = p.id and r.deleted_at is null)) as refunded
        from payment p where p.deleted_at is null group by p.payment_collection_id
      )
      select coalesce(l.order_id, c.id) as subject,
        format('its collection says %s taken and %s given back, its payments %s and %s',
          coalesce(c.captured_amount, 0), coalesce(c.refunded_amount, 0),
          coalesce(s.captured, 0), coalesce(s.refunded, 0)) as detail
      from payment_collection c
      left join sums s on s.id = c.id
      left join order_payment_collection l
        on l.payment_collection_id = c.id and l.deleted_at is null
      where c.deleted_at is null
        and (coalesce(c.captured_amount, 0) <> coalesce(s.captured, 0)
          or coalesce(c.refunded_amount, 0) <> coalesce(s.refunded, 0))`,
  },
  {
    slug: "payment-has-order-currency",
    says: "A payment is in its order's currency",
    cure: "Refund it at the payment service and ask the shopper to pay in the order's currency.",
    sql: `
      select o.id as subject,
        format('payment %s is in %s, the order in %s', p.id, upper(p.currency_code), upper(o.currency_code)) as detail
      from payment p
      join order_payment_collection l
        on l.payment_collection_id = p.payment_collection_id and l.deleted_at is null
      join "order" o on o.id = l.order_id and o.deleted_at is null
      where p.deleted_at is null and p.canceled_at is null
        and lower(p.currency_code) <> lower(o.currency_code)`,
  },
]
