import type { Check } from "../finding"
import { LEDGER } from "./books-sql"

const SETTLE =
  "Settle the order on its page in the admin: the record is derived from the ledger again."

const DERIVED = `
  ${LEDGER},
  reference_money as (
    select r.*,
      coalesce((select sum(f.minor) from ledger_refund f
        where f.order_id = r.order_id and f.reference = r.reference and not f.failed), 0) as refunded,
      exists (select from ledger_dispute d
        where d.order_id = r.order_id and d.reference = r.reference and d.is_open) as is_disputed,
      r.captured = 0 and not r.is_over and not r.is_foreign and r.is_running as is_live
    from ledger_reference r
  ),
  order_money as (
    select order_id,
      sum(captured) as received,
      coalesce(sum(refunded + lost) filter (where captured > 0), 0) as refunded,
      coalesce(sum(authorized) filter (where captured = 0 and not is_over), 0) as authorized,
      coalesce(sum(authorized) filter (where is_live), 0) as held_live,
      coalesce(bool_or(is_disputed) filter (where captured > 0), false) as is_disputed,
      bool_or(is_live) as is_live,
      bool_or(is_live and is_processing) as is_processing,
      bool_or(has_failed) as has_failed
    from reference_money group by order_id
  ),
  given_up as (
    select distinct on (order_id) order_id, external_id as reason
    from payment_entry c where kind = 'canceled'
      -- What was revived can be given up again by staff only.
      and (external_id = 'staff' or not exists (
        select from payment_entry r
        where r.order_id = c.order_id and r.kind = 'revived'))
    -- A person's decision says more than a clock's.
    order by order_id,
      array_position(array['staff', 'shopper', 'payment_failed', 'hold_expired'], external_id)
  ),
  derived as (
    select p.order_id, g.reason,
      coalesce(m.received, 0) as received,
      coalesce(m.refunded, 0) as refunded,
      coalesce(m.authorized, 0) as authorized,
      case
        when m.is_disputed then 'disputed'
        when m.received > 0 then case
          when m.received - m.refunded = p.total_minor then 'paid'
          when m.received - m.refunded > p.total_minor then 'overpaid'
          when m.refunded = 0 then 'partially_paid'
          when m.received > m.refunded then 'partially_refunded'
          else 'refunded' end
        when g.reason in ('staff', 'shopper') then 'canceled'
        when g.reason = 'payment_failed' then 'failed'
        when g.reason = 'hold_expired' then 'expired'
        when p.total_minor = 0 then 'paid'
        when m.held_live > 0 then 'authorized'
        when m.is_processing then 'processing'
        when m.has_failed and not m.is_live then 'failed'
        else 'pending' end as state
    from order_payment p
    left join order_money m on m.order_id = p.order_id
    left join given_up g on g.order_id = p.order_id
    where p.deleted_at is null
  )`

/** What an order's payment record says is what its ledger says. */
export const recordChecks: readonly Check[] = [
  {
    slug: "record-equals-ledger",
    says: "The amounts of a payment record are those of its ledger",
    cure: SETTLE,
    sql: `
      with ${DERIVED}
      select p.order_id as subject,
        format('record: %s received, %s refunded, %s held; ledger: %s, %s, %s (minor units of %s)',
          p.received_minor, p.refunded_minor, p.authorized_minor,
          d.received, d.refunded, d.authorized, upper(p.currency_code)) as detail
      from order_payment p join derived d on d.order_id = p.order_id
      where p.deleted_at is null
        and (p.received_minor, p.refunded_minor, p.authorized_minor)
          <> (d.received, d.refunded, d.authorized)`,
  },
  {
    slug: "state-follows-ledger",
    says: "The payment state of an order is the one that its ledger amounts to",
    cure: SETTLE,
    sql: `
      with ${DERIVED}
      select p.order_id as subject,
        format('is %s%s, and its ledger says %s%s',
          p.state, coalesce(' (' || p.cancel_reason || ')', ''),
          d.state, coalesce(' (' || d.reason || ')', '')) as detail
      from order_payment p join derived d on d.order_id = p.order_id
      where p.deleted_at is null
        and (p.state <> d.state or p.cancel_reason is distinct from d.reason)`,
  },
  {
    slug: "due-follows-state",
    says: "An order asks for what is missing, and for nothing where nobody is to pay",
    cure: SETTLE,
    sql: `
      select p.order_id as subject,
        format('asks for %s, should ask for %s (minor units of %s, %s)',
          p.due_minor, w.due, upper(p.currency_code), p.state) as detail
      from order_payment p
      cross join lateral (
        select case
          when p.state = 'partially_paid'
            or (p.state in ('pending', 'processing', 'authorized', 'failed') and p.cancel_reason is null)
          then greatest(0, p.total_minor - p.received_minor) else 0 end as due
      ) w
      where p.deleted_at is null and p.due_minor <> w.due`,
  },
  {
    slug: "total-is-frozen",
    says: "What an order asks for is the total that it was placed with",
    cure: "Find out who changed it; the order's first summary tells the total that the shopper agreed to.",
    sql: `
      select p.order_id as subject,
        format('asks for %s, was placed with %s (minor units of %s)',
          p.total_minor, round(s.total * u.per_major), upper(p.currency_code)) as detail
      from order_payment p
      join money_unit u on u.code = p.currency_code
      join (
        select order_id, (totals ->> 'original_order_total')::numeric as total
        from order_summary where version = 1 and deleted_at is null
      ) s on s.order_id = p.order_id
      where p.deleted_at is null and p.total_minor <> round(s.total * u.per_major)`,
  },
]
