import type { Check } from "../finding"

/** Every payment has its order, and every order one of each. */
export const orderChecks: readonly Check[] = [
  {
    slug: "money-has-order",
    says: "Every payment that was taken or is held belongs to an order",
    cure: "Find the payment at the payment service by its session id. Refund it there, or draw up the order that it was meant for.",
    sql: `
      select p.id as subject,
        format('%s %s %s by %s (session %s), and no order knows its collection %s',
          p.amount, upper(p.currency_code),
          case when p.captured_at is null then 'held' else 'taken' end,
          p.provider_id, p.payment_session_id, p.payment_collection_id) as detail
      from payment p
      where p.deleted_at is null and p.canceled_at is null
        and not exists (
          select from order_payment_collection l
          join "order" o on o.id = l.order_id and o.deleted_at is null
          where l.payment_collection_id = p.payment_collection_id
            and l.deleted_at is null)`,
  },
  {
    slug: "ledger-has-order",
    says: "Every payment record and every entry of the ledger belongs to an order",
    cure: "An order was deleted by hand. Restore it from a backup; the ledger tells its payments.",
    sql: `
      select l.order_id as subject,
        format('the order does not exist, its ledger does (%s entries)', l.entries) as detail
      from (
        select order_id, sum(entries) as entries from (
          select order_id, count(*) as entries from payment_entry group by order_id
          union all
          select order_id, 0 from order_payment where deleted_at is null
        ) each_table group by order_id
      ) l
      where not exists (
        select from "order" o where o.id = l.order_id and o.deleted_at is null)`,
  },
  {
    slug: "one-collection-per-order",
    says: "An order has one payment collection, unless staff edited it",
    cure: "Look for a second payment on the order's page in the admin and refund what is too much.",
    sql: `
      select l.order_id as subject,
        format('has %s payment collections: %s', count(*),
          string_agg(l.payment_collection_id, ', ' order by l.payment_collection_id)) as detail
      from order_payment_collection l
      join payment_collection c on c.id = l.payment_collection_id and c.deleted_at is null
      where l.deleted_at is null
        and exists (select from order_payment p
          where p.order_id = l.order_id and p.deleted_at is null)
        and not exists (select from order_change e
          where e.order_id = l.order_id and e.change_type in ('edit', 'exchange', 'claim')
            and e.status = 'confirmed' and e.deleted_at is null)
      group by l.order_id having count(*) > 1
      union all
      select l.payment_collection_id,
        format('belongs to %s orders: %s', count(*), string_agg(l.order_id, ', ' order by l.order_id))
      from order_payment_collection l
      where l.deleted_at is null
      group by l.payment_collection_id having count(*) > 1`,
  },
  {
    slug: "may-ship-was-paid",
    says: "An order that may be shipped was once paid in full",
    cure: "Do not ship it. Look at what arrived on the order's page in the admin, and ask the shopper for the rest or give it back.",
    sql: `
      select order_id as subject,
        format('is %s, with %s received of %s and no time of payment (minor units of %s)',
          state, received_minor, total_minor, upper(currency_code)) as detail
      from order_payment
      where deleted_at is null and paid_at is null
        and state in ('paid', 'partially_refunded')`,
  },
  {
    slug: "nothing-ships-unpaid",
    says: "Nothing was fulfilled of an order that was never paid",
    cure: "Cancel the fulfilment if the goods are still there; else ask the shopper for the money.",
    sql: `
      select p.order_id as subject,
        format('%s fulfilments, and its payment is %s', count(*), p.state) as detail
      from order_payment p
      join order_fulfillment l on l.order_id = p.order_id and l.deleted_at is null
      join fulfillment f on f.id = l.fulfillment_id
        and f.deleted_at is null and f.canceled_at is null
      where p.deleted_at is null and p.paid_at is null and p.total_minor > 0
      group by p.order_id, p.state`,
  },
]
