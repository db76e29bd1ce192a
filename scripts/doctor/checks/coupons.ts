import type { Check } from "../finding"

// Core (promotion module, registerUsage) counts at placing, from a cart's
// adjustments, only while a promotion is active and, for its own counter, has
// a limit: once per order, however many lines it takes from. A spending budget
// adds every adjustment's amount. What was used before there was a limit is
// not counted, so that a counter may be too low with a right to it.
const USES = `
  adjusted as (
    select i.order_id, a.code, a.amount
    from order_line_item_adjustment a
    join (select distinct order_id, item_id from order_item where deleted_at is null) i
      on i.item_id = a.item_id
    where a.deleted_at is null and a.version = 1 and a.code is not null
    union all
    select s.order_id, a.code, a.amount
    from order_shipping_method_adjustment a
    join (select distinct order_id, shipping_method_id from order_shipping where deleted_at is null) s
      on s.shipping_method_id = a.shipping_method_id
    where a.deleted_at is null and a.version = 1 and a.code is not null
  ),
  use as (
    select o.id as order_id, o.customer_id, o.email, o.created_at, a.code, sum(a.amount) as amount
    from adjusted a
    join "order" o on o.id = a.order_id and o.deleted_at is null and o.canceled_at is null
    where exists (select from order_cart c where c.order_id = o.id and c.deleted_at is null)
    group by o.id, a.code
  ),
  active as (
    select p.id, p.code, p."limit", p.used, p.campaign_id, p.created_at
    from promotion p
    left join promotion_campaign c on c.id = p.campaign_id
    where p.deleted_at is null and p.status = 'active'
      and (c.starts_at is null or c.starts_at <= now())
      and (c.ends_at is null or c.ends_at > now())
  ),
  budget as (
    select b.id, b.type, b.attribute, b."limit", b.used, c.name, b.campaign_id, b.created_at
    from promotion_campaign_budget b
    join promotion_campaign c on c.id = b.campaign_id and c.deleted_at is null
    where b.deleted_at is null
      and (c.starts_at is null or c.starts_at <= now())
      and (c.ends_at is null or c.ends_at > now())
  ),
  budget_use as (
    select b.id, u.order_id, u.customer_id, u.email, sum(u.amount) as amount
    from budget b
    join active p on p.campaign_id = b.campaign_id
    join use u on u.code = p.code
      and u.created_at >= p.created_at and u.created_at >= b.created_at
    group by b.id, u.order_id, u.customer_id, u.email
  )`

const CURE =
  "Too high: a canceled order did not give its use back; set the counter to the number of live orders. Too low: used before it had a limit, or given back twice."

const tooHighIsWrong = (used: string, counted: string): string =>
  `case when ${used} > ${counted} then 'violation' else 'note' end as severity`

/** A coupon counts as used by the live orders that use it, and by no others. */
export const couponChecks: readonly Check[] = [
  {
    slug: "coupon-counts-live-orders",
    says: "A limited coupon counts the live orders that use it",
    cure: CURE,
    severity: "in-row",
    sql: `
      with ${USES}, counted as (
        select p.id, count(u.order_id) as orders
        from active p
        left join use u on u.code = p.code and u.created_at >= p.created_at
        where p."limit" is not null
        group by p.id
      )
      select p.id as subject,
        format('%s: used %s of %s times, by %s live orders', p.code, p.used, p."limit", c.orders) as detail,
        ${tooHighIsWrong("p.used", "c.orders")}
      from active p join counted c on c.id = p.id
      where p.used <> c.orders`,
  },
  {
    slug: "budget-counts-live-orders",
    says: "A campaign's budget counts what live orders took from it",
    cure: CURE,
    severity: "in-row",
    sql: `
      with ${USES}, counted as (
        select b.id,
          case b.type when 'spend' then coalesce(sum(u.amount), 0) else count(u.order_id) end as taken
        from budget b
        left join budget_use u on u.id = b.id
          and (b.type <> 'use_by_attribute'
            or case b.attribute when 'customer_id' then u.customer_id else u.email end is not null)
        where b.type in ('usage', 'spend')
          or (b.type = 'use_by_attribute' and b.attribute in ('customer_id', 'customer_email'))
        group by b.id, b.type
      )
      select b.id as subject,
        format('%s (%s): %s used of %s, live orders took %s', b.name, b.type,
          trim_scale(b.used), coalesce(trim_scale(b."limit")::text, 'any'), trim_scale(c.taken)) as detail,
        ${tooHighIsWrong("b.used", "c.taken")}
      from budget b join counted c on c.id = b.id
      where b.used <> c.taken`,
  },
  {
    slug: "shopper-budget-counts-live-orders",
    says: "A budget per shopper counts that shopper's live orders",
    cure: CURE,
    severity: "in-row",
    sql: `
      with ${USES}, counted as (
        select u.id, case b.attribute when 'customer_id' then u.customer_id else u.email end as value,
          count(*) as orders
        from budget_use u join budget b on b.id = u.id
        where b.type = 'use_by_attribute' and b.attribute in ('customer_id', 'customer_email')
        group by 1, 2
      ),
      stored as (
        select g.budget_id as id, g.attribute_value as value, g.used
        from promotion_campaign_budget_usage g
        join budget b on b.id = g.budget_id
        where g.deleted_at is null and b.type = 'use_by_attribute'
          and b.attribute in ('customer_id', 'customer_email')
      )
      select coalesce(s.id, c.id) as subject,
        format('one shopper (%s): %s used, %s live orders', left(md5(coalesce(s.value, c.value)), 8),
          trim_scale(coalesce(s.used, 0)), coalesce(c.orders, 0)) as detail,
        ${tooHighIsWrong("coalesce(s.used, 0)", "coalesce(c.orders, 0)")}
      from stored s full join counted c on c.id = s.id and c.value = s.value
      where coalesce(s.used, 0) <> coalesce(c.orders, 0) and coalesce(s.value, c.value) is not null`,
  },
  {
    slug: "coupon-keeps-its-limit",
    says: "No coupon was used more often than it may be",
    cure: "Nothing to mend: the placed orders stand. An order that was paid after its hold ran out may use a coupon beyond its limit.",
    severity: "note",
    sql: `
      select id as subject, format('%s: used %s times of %s', code, used, "limit") as detail
      from promotion where deleted_at is null and used > "limit"`,
  },
]
