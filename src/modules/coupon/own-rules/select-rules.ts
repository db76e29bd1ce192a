import type { SqlRunner } from "../../../shared/sql"
import type { RuleRow } from "./rule-row"

/** Which rules there are, without what they say. */
export type RuleVersion = Omit<RuleRow, "document">

/** Those of these promotions that have rules of ours. */
export const selectRuleVersions = (
  sql: SqlRunner,
  promotionIds: readonly string[]
): Promise<RuleVersion[]> =>
  sql.execute<RuleVersion>(
    `select id, promotion_id, updated_at::text as version from coupon_rule
     where deleted_at is null
       and promotion_id in (select jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(promotionIds)]
  )

/** Rules by their own ids. */
export const selectRules = (
  sql: SqlRunner,
  ids: readonly string[]
): Promise<RuleRow[]> =>
  sql.execute<RuleRow>(
    `select id, promotion_id, document, updated_at::text as version
     from coupon_rule
     where deleted_at is null
       and id in (select jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(ids)]
  )
