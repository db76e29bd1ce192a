import type { Check } from "../finding"

/** An order that was given up keeps neither money nor secrets. */
export const cancellationChecks: readonly Check[] = [
  {
    slug: "canceled-in-both",
    says: "An order is canceled in core exactly if its ledger says so",
    cure: "Settle the order on its page in the admin. Canceled by hand in the database? Cancel it in the admin instead.",
    sql: `
      with last_word as (
        select distinct on (order_id) order_id, kind = 'canceled' as canceled
        from payment_entry where kind in ('canceled', 'revived')
        order by order_id, created_at desc, id desc
      )
      select p.order_id as subject,
        case when o.canceled_at is null
          then 'its ledger says canceled, and the order goes on'
          else 'is canceled, and its ledger does not say so' end as detail
      from order_payment p
      join "order" o on o.id = p.order_id and o.deleted_at is null
      left join last_word w on w.order_id = p.order_id
      where p.deleted_at is null
        and coalesce(w.canceled, false) <> (o.canceled_at is not null)`,
  },
  {
    slug: "canceled-keeps-no-money",
    says: "What was paid for a canceled order has been given back",
    cure: "Refund the rest on the order's page in the admin. If refunds fail, pay it back another way and acknowledge that there.",
    sql: `
      select p.order_id as subject,
        format('canceled, and %s of %s received are still here (minor units of %s)',
          p.received_minor - p.refunded_minor, p.received_minor, upper(p.currency_code)) as detail
      from order_payment p
      join "order" o on o.id = p.order_id and o.canceled_at is not null
      where p.deleted_at is null and p.state <> 'disputed'
        and p.received_minor > p.refunded_minor`,
  },
  {
    slug: "waiting-has-an-end",
    says: "An order that waits for money knows until when it holds its stock",
    cure: "Cancel the order in the admin, or set hold_until: without it the stock is held for ever.",
    sql: `
      select p.order_id as subject, format('is %s, without an end of its hold', p.state) as detail
      from order_payment p
      join "order" o on o.id = p.order_id and o.canceled_at is null and o.deleted_at is null
      where p.deleted_at is null and p.hold_until is null
        and p.state in ('pending', 'processing', 'failed')`,
  },
]
