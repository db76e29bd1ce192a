import type { Query } from "./databases"

/**
 * Writes into core's tables how many customers have used a budget that each of
 * them has.
 */
export const writePastUsers = (
  query: Query,
  budgetId: string,
  count: number
): Promise<object[]> =>
  query(
    `insert into promotion_campaign_budget_usage
       (id, attribute_value, used, raw_used, budget_id)
     select 'probudgus_' || $1 || n, 'past' || n || '@example.com', 1,
       '{"value": "1", "precision": 20}'::jsonb, $1
     from generate_series(1, $2::int) n`,
    [budgetId, count]
  )
