/**
 * All that a promotion says, as hashes of the rows that say it: the promotion,
 * its application method, its rules with their values, its campaign with the
 * budget, and that it has rules of our own.
 *
 * A row that only changes when somebody edits it is known by its version in
 * PostgreSQL (`xmin`, `ctid`), which is another one after any change. What is
 * used is written into promotions and budgets with each order: they are known
 * by what they say besides. Of coupons of our own the application method says
 * nothing.
 *
 * @param chosen which promotions, a condition on `p`
 */
export const piecesOf = (chosen: string): string => `
  with chosen as materialized (
    select p.id, p.campaign_id, own.id is null as is_core,
      hash_record_extended(row(p.id, p.code, p.campaign_id, p.is_automatic,
        p.type, p.status, p.is_tax_inclusive, p."limit", p.created_at,
        p.updated_at, own.id, own.xmin, own.ctid), 0) as hash
    from promotion p
    left join coupon_rule own
      on own.promotion_id = p.id and own.deleted_at is null
    where p.deleted_at is null and ${chosen}
  ), method as materialized (
    select m.id, m.promotion_id,
      hash_record_extended(row(m.promotion_id, m.id, m.xmin, m.ctid), 0) as hash
    from chosen c
    join promotion_application_method m on m.promotion_id = c.id
    where c.is_core
  ), ruled (promotion_id, place, rule_id) as (
    select c.id, 'order', x.promotion_rule_id
    from chosen c join promotion_promotion_rule x on x.promotion_id = c.id
    union all
    select m.promotion_id, 'target', x.promotion_rule_id
    from method m
    join application_method_target_rules x on x.application_method_id = m.id
    union all
    select m.promotion_id, 'buy', x.promotion_rule_id
    from method m
    join application_method_buy_rules x on x.application_method_id = m.id
  ), piece (promotion_id, hash) as (
    select id, hash from chosen
    union all
    select promotion_id, hash from method
    union all
    select r.promotion_id, hash_record_extended(row(r.promotion_id, r.place,
      rule.id, rule.xmin, rule.ctid, v.id, v.xmin, v.ctid), 0)
    from ruled r
    join promotion_rule rule on rule.id = r.rule_id
    left join promotion_rule_value v on v.promotion_rule_id = rule.id
    union all
    select c.id, hash_record_extended(row(c.id, g.id, g.xmin, g.ctid, b.id,
      b.type, b.raw_limit, b.currency_code, b.attribute, b.deleted_at), 0)
    from chosen c
    join promotion_campaign g on g.id = c.campaign_id
    left join promotion_campaign_budget b on b.campaign_id = g.id
  )`
