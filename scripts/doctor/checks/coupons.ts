import type { Check } from "../finding"

// What live orders use, by promotion, as their lines and shipping say now.
const USED = `
  adjusted as (
    select i.order_id, a.promotion_id, a.amount
    from order_item i
    join "order" o on o.id = i.order_id and o.version = i.version
    join order_line_item_adjustment a
      on a.item_id = i.item_id and a.version = i.version
    where i.deleted_at is null and a.deleted_at is null
    union all
    select s.order_id, a.promotion_id, a.amount
    from order_shipping s
    join "order" o on o.id = s.order_id and o.version = s.version
    join order_shipping_method_adjustment a
      on a.shipping_method_id = s.shipping_method_id and a.version = s.version
    where s.deleted_at is null and a.deleted_at is null
  ),
  live as (
    select o.id from "order" o cross join given
    where o.deleted_at is null and o.canceled_at is null
      and not o.is_draft_order and o.updated_at <= now() - given.patience
  ),
  uses as (
    select a.order_id, a.promotion_id from adjusted a
    join live on live.id = a.order_id
    where a.promotion_id is not null
    group by a.order_id, a.promotion_id
    having round(sum(a.amount), 3) > 0
  ),
  counted as (
    select r.order_id, r.promotion_id, count(*) as times
    from coupon_redemption r join live on live.id = r.order_id
    where r.state <> 'released' group by r.order_id, r.promotion_id
  )`

/** A coupon counts as used by the live orders that use it, and by no others. */
export const couponChecks: readonly Check[] = [
  {
    slug: "coupon-counter-adds-up",
    says: "A counter of coupons is what its uses add up to",
    cure: "Somebody has written into coupon_counter: set used and spent_minor to what is carried over and the uses that count.",
    sql: `
      with due as (
        select s.subject, count(*) as used, sum(r.amount_minor) as spent
        from coupon_redemption r, unnest(r.subjects) as s(subject)
        where r.state <> 'released' group by s.subject
      )
      select coalesce(c.subject, d.subject) as subject,
        format('%s uses and %s minor units counted, %s and %s in the ledger',
          coalesce(c.used - c.carried_used, 0), coalesce(c.spent_minor - c.carried_minor, 0),
          coalesce(d.used, 0), coalesce(d.spent, 0)) as detail
      from coupon_counter c full join due d on d.subject = c.subject
      where coalesce(c.used - c.carried_used, 0) <> coalesce(d.used, 0)
        or coalesce(c.spent_minor - c.carried_minor, 0) <> coalesce(d.spent, 0)`,
  },
  {
    slug: "order-counts-its-coupons",
    says: "A live order counts the coupons that it uses, each once, and no others",
    cure: "Settle the order: its page in the dashboard, Check the payment.",
    sql: `
      with ${USED}
      select coalesce(u.order_id, c.order_id) as subject,
        format('%s: %s, counted %s times', coalesce(u.promotion_id, c.promotion_id),
          case when u.order_id is null then 'not used' else 'used' end,
          coalesce(c.times, 0)) as detail
      from uses u full join counted c
        on c.order_id = u.order_id and c.promotion_id = u.promotion_id
      where u.order_id is null or c.order_id is null`,
  },
  {
    slug: "dead-order-uses-no-coupon",
    says: "An order that was given up uses no coupon",
    cure: "The sweep gives it back within a minute. If it does not, look for its warning in the log.",
    sql: `
      select r.id as subject,
        format('%s counts for order %s', r.promotion_id, r.order_id) as detail
      from coupon_redemption r
      left join "order" o on o.id = r.order_id and o.deleted_at is null
      cross join given
      where r.state <> 'released' and r.order_id is not null
        and (o.id is null or o.canceled_at <= now() - given.patience)`,
  },
  {
    slug: "coupon-waits-for-no-order",
    says: "No cart keeps a coupon that it was not placed with",
    cure: "The sweep gives it back within a minute. If it does not, look for its warning in the log.",
    sql: `
      select r.id as subject,
        format('%s counts for cart %s since %s', r.promotion_id, r.source_id, r.held_at) as detail
      from coupon_redemption r cross join given
      where r.state = 'held' and r.order_id is null
        and r.held_at <= now() - given.patience`,
  },
  {
    slug: "promotion-shows-its-uses",
    says: "Promotions and campaigns show as used what the ledger counts",
    cure: "The sweep shows it within a minute. The ledger is what counts.",
    sql: `
      with shown as (
        select p.id, 'coupon ' || p.id as counter, p.code as name, p.used::numeric as used,
          null as currency
        from promotion p where p.deleted_at is null
        union all
        select b.id, 'campaign ' || b.campaign_id ||
            case when b.type like 'spend%' then ' in ' || lower(b.currency_code) else '' end,
          c.name, b.used,
          case when b.type like 'spend%' then lower(b.currency_code) end
        from promotion_campaign_budget b
        join promotion_campaign c on c.id = b.campaign_id and c.deleted_at is null
        where b.deleted_at is null
      ), counted as (
        select s.*, case when s.currency is null then c.used
          else c.spent_minor / coalesce(m.per_major, 100) end as due
        from shown s join coupon_counter c on c.subject = s.counter
        left join money_unit m on m.code = s.currency
        cross join given
        where c.updated_at <= now() - given.patience
      )
      select id as subject,
        format('%s: %s shown, %s counted', name, trim_scale(used), trim_scale(due::numeric)) as detail
      from counted where used is distinct from due`,
  },
  {
    slug: "coupon-keeps-its-limit",
    says: "No coupon was used more often than it may be",
    cure: "Nothing to mend: the placed orders stand. An order that was paid after its hold ran out may use a coupon beyond its limit.",
    severity: "note",
    sql: `
      select p.id as subject,
        format('%s: used %s times of %s', p.code, c.used, p."limit") as detail
      from promotion p
      join coupon_counter c on c.subject = 'coupon ' || p.id
      where p.deleted_at is null and c.used > p."limit"`,
  },
]
