import { z } from "@medusajs/framework/zod"

import type { SqlRunner } from "../../../shared/sql"
import type { RuleBound } from "../contract"
import { scheduleVerdict } from "../domain/clock"
import { couponSubject, moneySubject } from "../domain/usage"
import { readCounters } from "../ledger"

type Row = {
  promotion_id: string
  schedules: unknown[]
  budget_minor: string | null
  currency_code: string | null
}

/** @property now ISO 8601 instant @property time_zone the shop's */
export type BoundsAsked = {
  promotion_ids: readonly string[] | null
  now: string
  time_zone: string
}

const scheduleSchema = z.object({
  starts_at: z.string().optional(),
  ends_at: z.string().optional(),
  weekdays: z.array(z.string()).optional(),
  hours: z.array(z.object({ from: z.string(), until: z.string() })).optional(),
  time_zone: z.string().optional(),
})

const WITH_BOUNDS = `
  select * from (
    select promotion_id, lower(document->>'currency_code') as currency_code,
      (select coalesce(jsonb_agg(c), '[]'::jsonb)
        from jsonb_array_elements(
          case jsonb_typeof(document->'conditions')
            when 'array' then document->'conditions' else '[]'::jsonb end) c
        where c->>'kind' = 'schedule') as schedules,
      case jsonb_typeof(document#>'{limits,budget_minor}')
        when 'number' then document#>>'{limits,budget_minor}' end as budget_minor
    from coupon_rule
    where deleted_at is null and (?::jsonb is null
      or promotion_id in (select jsonb_array_elements_text(?::jsonb)))
  ) r
  where schedules <> '[]'::jsonb or budget_minor is not null`

const subjectOf = ({ promotion_id, currency_code }: Row): string =>
  moneySubject(couponSubject(promotion_id), currency_code ?? "")

/** By the clock that carts are priced by. What cannot be read says nothing. */
const closedAs = (
  schedules: readonly unknown[],
  { now, time_zone }: BoundsAsked
): Set<string> =>
  new Set(
    schedules.flatMap((raw) => {
      const { data } = scheduleSchema.safeParse(raw)
      const verdict = data && scheduleVerdict(data, now, time_zone)
      return verdict && !verdict.holds ? [verdict.reason.code] : []
    })
  )

/**
 * Which rules are not in use now whatever a cart has: before their first day,
 * after their last one, or with their budget spent. Others are left out.
 */
export const selectBounds = async (
  sql: SqlRunner,
  asked: BoundsAsked
): Promise<RuleBound[]> => {
  const ids = asked.promotion_ids && JSON.stringify(asked.promotion_ids)
  const rows = await sql.execute<Row>(WITH_BOUNDS, [ids, ids])
  const spent = await readCounters(
    sql,
    rows.filter((row) => row.budget_minor !== null).map(subjectOf)
  )
  return rows.flatMap((row): RuleBound[] => {
    const { promotion_id, budget_minor } = row
    const closed = closedAs(row.schedules, asked)
    if (closed.has("ended")) {
      return [{ promotion_id, bound: "ended" }]
    }
    const left =
      Number(budget_minor ?? Number.POSITIVE_INFINITY) -
      (spent.get(subjectOf(row))?.spent_minor ?? 0)
    if (left <= 0) {
      return [{ promotion_id, bound: "used_up" }]
    }
    return closed.has("not_yet") ? [{ promotion_id, bound: "scheduled" }] : []
  })
}
