import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { toMinorUnits } from "../../shared/money"

const MISSHOWN = `
  select p.id from promotion p
  join coupon_counter c on c.subject = 'coupon ' || p.id
  where p.deleted_at is null and p.used is distinct from c.used
  union
  select min(p.id) from promotion p
  join promotion_campaign_budget b
    on b.campaign_id = p.campaign_id and b.deleted_at is null
  join coupon_counter c on c.subject = 'campaign ' || b.campaign_id
  where p.deleted_at is null and b.type not like 'spend%'
    and b.used is distinct from c.used
  group by b.campaign_id`

const SPENT = `
  select min(p.id) as id, lower(b.currency_code) as currency_code,
    b.used::text as used, c.spent_minor::text as spent_minor
  from promotion p
  join promotion_campaign_budget b
    on b.campaign_id = p.campaign_id and b.deleted_at is null
  join coupon_counter c
    on c.subject = 'campaign ' || b.campaign_id || ' in ' || lower(b.currency_code)
  where p.deleted_at is null and b.type like 'spend%'
  group by b.id, c.subject`

type Spent = {
  id: string
  currency_code: string
  used: string | null
  spent_minor: string
}

/**
 * The promotions whose rows, or whose campaigns' rows, show another use than
 * the ledger counts: a process died between the two.
 */
export const findMisshown = async (
  container: MedusaContainer
): Promise<string[]> => {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await database.raw<{ rows: { id: string }[] }>(MISSHOWN)
  const { rows: spent } = await database.raw<{ rows: Spent[] }>(SPENT)
  const wrong = spent.filter(
    ({ used, currency_code, spent_minor }) =>
      toMinorUnits(used ?? 0, currency_code) !== Number(spent_minor)
  )
  return [...rows, ...wrong].map(({ id }) => id)
}
