import type { SqlRunner } from "../../../shared/sql"

/** The rules of a promotion. @property updated_at ISO 8601 */
export type StoredRule = {
  promotion_id: string
  document: unknown
  updated_at: string
}

const IDS = "select jsonb_array_elements_text(?::jsonb)"

const literally = (text: string): string => text.replace(/[\\%_]/g, "\\$&")

/** The rules of those of these promotions that have any. */
export const selectStoredRules = (
  sql: SqlRunner,
  promotionIds: readonly string[]
): Promise<StoredRule[]> =>
  sql.execute<StoredRule>(
    `select promotion_id, document,
       to_char(updated_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
         as updated_at
     from coupon_rule
     where deleted_at is null and promotion_id in (${IDS})`,
    [JSON.stringify(promotionIds)]
  )

/** The promotions that have rules of ours; with `called`, part of their name. */
export const selectRuledPromotions = async (
  sql: SqlRunner,
  called: string | null
): Promise<string[]> => {
  const rows = await sql.execute<{ promotion_id: string }>(
    `select promotion_id from coupon_rule
     where deleted_at is null
       and (?::text is null or document->>'name' ilike '%' || ?::text || '%')`,
    [called, called === null ? null : literally(called)]
  )
  return rows.map(({ promotion_id }) => promotion_id)
}

/** Writes the rules of a promotion, instead of those that it has. */
export const writeRule = async (
  sql: SqlRunner,
  {
    id,
    promotion_id,
    document,
  }: { id: string; promotion_id: string; document: unknown }
): Promise<void> => {
  await sql.execute(
    `insert into coupon_rule (id, promotion_id, document)
     values (?, ?, ?::jsonb)
     on conflict (promotion_id) where deleted_at is null
     do update set document = excluded.document, updated_at = clock_timestamp()`,
    [id, promotion_id, JSON.stringify(document)]
  )
}

/** Takes the rules of promotions away, and answers what they were. */
export const deleteRules = (
  sql: SqlRunner,
  promotionIds: readonly string[]
): Promise<Pick<StoredRule, "promotion_id" | "document">[]> =>
  sql.execute(
    `delete from coupon_rule
     where deleted_at is null and promotion_id in (${IDS})
     returning promotion_id, document`,
    [JSON.stringify(promotionIds)]
  )

/** The promotions that a code leads to by our own list. @param code folded */
export const selectPromotionsOfCode = async (
  sql: SqlRunner,
  code: string
): Promise<string[]> => {
  const rows = await sql.execute<{ promotion_id: string }>(
    "select promotion_id from coupon_code where code = ?",
    [code]
  )
  return rows.map(({ promotion_id }) => promotion_id)
}
