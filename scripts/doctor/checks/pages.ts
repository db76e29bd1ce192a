import type { Check } from "../finding"

const OPEN_PAGES = `
  open_page as (
    select l.order_id, s.id, s.data #>> '{facts,reference}' as reference
    from payment_session s
    join order_payment_collection l
      on l.payment_collection_id = s.payment_collection_id and l.deleted_at is null
    where s.deleted_at is null and s.data #>> '{facts,status}' = 'open'
  )`

/** An order can be paid once, at one page. */
export const pageChecks: readonly Check[] = [
  {
    slug: "one-open-payment-page",
    says: "An order has one open payment page at most",
    cure: "Expire all but the newest page at the payment service, then settle the order on its page in the admin.",
    sql: `
      with ${OPEN_PAGES}
      select order_id as subject,
        format('%s pages are open: %s', count(*), string_agg(reference, ', ' order by reference)) as detail
      from open_page group by order_id having count(*) > 1`,
  },
  {
    slug: "live-payment-is-the-open-page",
    says: "The page that an order keeps as its live one is its own, and no other is open",
    cure: "Settle the order on its page in the admin: that gives up pages that have ended.",
    sql: `
      with ${OPEN_PAGES}
      select v.order_id as subject,
        format('its live payment is session %s, which is %s', v.payment_session_id,
          case when s.id is null then 'not there' else 'of another order' end) as detail
      from live_payment v
      left join payment_session s on s.id = v.payment_session_id and s.deleted_at is null
      where v.deleted_at is null
        and not exists (select from order_payment_collection l
          where l.payment_collection_id = s.payment_collection_id
            and l.order_id = v.order_id and l.deleted_at is null)
      union all
      select p.order_id,
        format('page %s is open, and the live payment is session %s', min(p.reference),
          coalesce(min(v.payment_session_id), 'none'))
      from open_page p
      join "order" o on o.id = p.order_id and o.canceled_at is null
      left join live_payment v on v.order_id = p.order_id and v.deleted_at is null
      group by p.order_id
      having count(*) = 1 and min(v.payment_session_id) is distinct from min(p.id)`,
  },
  {
    slug: "closed-order-takes-no-money",
    says: "A canceled order has no open payment page and holds no money on a card",
    cure: "Settle the order on its page in the admin; if that does not help, expire the page or void the payment at the payment service.",
    sql: `
      with ${OPEN_PAGES}
      select o.id as subject, format('canceled, and page %s can still be paid', p.reference) as detail
      from open_page p
      join "order" o on o.id = p.order_id and o.canceled_at is not null
      union all
      select o.id, format('canceled, and %s minor units of %s are held', p.authorized_minor, upper(p.currency_code))
      from order_payment p
      join "order" o on o.id = p.order_id and o.canceled_at is not null
      where p.deleted_at is null and p.authorized_minor > 0`,
  },
]
