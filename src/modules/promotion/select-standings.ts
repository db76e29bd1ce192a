import type { SqlRunner } from "../../shared/sql"
import type { RuleBound } from "../coupon/contract"
import type { Standing } from "./contract"

/**
 * @property promotion_ids null for all
 * @property among null for all
 * @property now ISO 8601 instant
 * @property bounds what the rules of coupons say of them
 */
export type StandingsAsked = {
  promotion_ids: readonly string[] | null
  among: readonly Standing[] | null
  now: string
  bounds: readonly RuleBound[]
}

// Budgets by attribute are each customer's own: never used up for everybody.
const STANDINGS = `
  with stood as (
    select p.id, case
      when p.status = 'draft' then 'draft'
      when p.status <> 'active' then 'paused'
      when r.bound = 'ended' or c.ends_at <= ?::timestamptz then 'ended'
      when r.bound = 'used_up' or p.used >= p."limit"
        or (b.type in ('spend', 'usage') and b.used >= b."limit")
        then 'used_up'
      when r.bound = 'scheduled' or c.starts_at > ?::timestamptz
        then 'scheduled'
      else 'active' end as standing
    from promotion p
    left join promotion_campaign c
      on c.id = p.campaign_id and c.deleted_at is null
    left join promotion_campaign_budget b
      on b.campaign_id = c.id and b.deleted_at is null
    left join jsonb_to_recordset(?::jsonb) as r(promotion_id text, bound text)
      on r.promotion_id = p.id
    where p.deleted_at is null and (?::jsonb is null
      or p.id in (select jsonb_array_elements_text(?::jsonb)))
  )
  select id, standing from stood
  where ?::jsonb is null
    or standing in (select jsonb_array_elements_text(?::jsonb))`

/** How promotions stand, by their ids. */
export const selectStandings = async (
  sql: SqlRunner,
  { promotion_ids, among, now, bounds }: StandingsAsked
): Promise<Map<string, Standing>> => {
  const ids = promotion_ids && JSON.stringify(promotion_ids)
  const wanted = among && JSON.stringify(among)
  const rows = await sql.execute<{ id: string; standing: Standing }>(
    STANDINGS,
    [now, now, JSON.stringify(bounds), ids, ids, wanted, wanted]
  )
  return new Map(rows.map(({ id, standing }) => [id, standing]))
}
