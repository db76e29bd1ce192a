import type { Context } from "@medusajs/framework/types"

import { fromMinorUnits } from "../../shared/money"
import type { SqlRunner } from "../../shared/sql"
import type { CouponPricing } from "../coupon/contract"

type Uses = Pick<CouponPricing, "countPromotionUses" | "countCampaignUses">

/** Where the rows are locked, and what was used read, in one transaction. */
export type Showing = { sql: SqlRunner; uses: Uses; context: Context }

const inOrder = (ids: readonly string[]): string =>
  JSON.stringify([...new Set(ids)].sort())

const IDS = "select jsonb_array_elements_text(?::jsonb)"

/**
 * Writes into promotions how often they were used. What was counted is read
 * after the rows are locked: of several who write, the last has read the latest.
 */
export const showPromotionUses = async (
  { sql, uses, context }: Showing,
  promotionIds: readonly string[]
): Promise<void> => {
  const rows = await sql.execute<{ id: string }>(
    `select id from promotion where id in (${IDS}) order by id for update`,
    [inOrder(promotionIds)]
  )
  const counted = await uses.countPromotionUses(
    rows.map(({ id }) => id),
    context
  )
  const figures = [...counted].map(([id, { used }]) => ({ id, used }))
  await sql.execute(
    `update promotion p set used = n.used
     from jsonb_to_recordset(?::jsonb) as n(id text, used int)
     where p.id = n.id and p.used is distinct from n.used`,
    [JSON.stringify(figures)]
  )
}

type Budget = {
  campaign_id: string
  type: string
  currency_code: string | null
}

/** As `showPromotionUses`, for the budgets of the promotions' campaigns. */
export const showCampaignUses = async (
  { sql, uses, context }: Showing,
  promotionIds: readonly string[]
): Promise<void> => {
  const budgets = await sql.execute<Budget>(
    `select b.campaign_id, b.type, lower(b.currency_code) as currency_code
     from promotion_campaign_budget b
     where b.deleted_at is null and b.campaign_id in
       (select p.campaign_id from promotion p where p.id in (${IDS}))
     order by b.id for update`,
    [inOrder(promotionIds)]
  )
  const moneyOf = ({ type, currency_code }: Budget) =>
    type.startsWith("spend") ? currency_code : null
  const counted = await uses.countCampaignUses(
    budgets.map((each) => ({
      id: each.campaign_id,
      currency_code: moneyOf(each),
    })),
    context
  )
  const figures = budgets.flatMap((budget) => {
    const used = counted.get(budget.campaign_id)
    const currency = moneyOf(budget)
    return used
      ? [
          {
            id: budget.campaign_id,
            used: currency
              ? String(fromMinorUnits(used.spent_minor, currency))
              : String(used.used),
          },
        ]
      : []
  })
  // Core keeps each figure a second time, as it was written.
  await sql.execute(
    `update promotion_campaign_budget b
     set used = n.used::numeric,
       raw_used = jsonb_build_object('value', n.used, 'precision', 20)
     from jsonb_to_recordset(?::jsonb) as n(id text, used text)
     where b.campaign_id = n.id and b.deleted_at is null
       and b.used is distinct from n.used::numeric`,
    [JSON.stringify(figures)]
  )
}
