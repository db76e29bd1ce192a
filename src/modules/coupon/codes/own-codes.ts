import type { SqlRunner } from "../../../shared/sql"
import { foldCode } from "../domain/codes"
import { findCodes, type KnownCode } from "./find-codes"

/** A promotion and the code that it is known by. @property code as stored */
export type OwnCode = { promotion_id: string; code: string }

/**
 * Makes the own codes of promotions lead to them, in any spelling. A code that
 * a promotion had before leads nowhere any more; what was disabled stays so.
 *
 * What cannot be folded is left out: it is found as it is stored, no other way.
 *
 * @returns codes that lead elsewhere already; those are left as they are
 */
export const nameCoupons = async (
  sql: SqlRunner,
  own: readonly OwnCode[]
): Promise<KnownCode[]> => {
  const folded = own.flatMap(({ promotion_id, code }) => {
    const read = foldCode(code)
    return read === null ? [] : [{ promotion_id, code: read }]
  })
  await sql.execute(
    `delete from coupon_code c
     using jsonb_to_recordset(?::jsonb) as own(promotion_id text)
     where c.promotion_id = own.promotion_id and c.batch_id is null
       and not exists (
         select from jsonb_to_recordset(?::jsonb)
           as kept(code text, promotion_id text)
         where kept.code = c.code and kept.promotion_id = c.promotion_id
       )`,
    [JSON.stringify(own), JSON.stringify(folded)]
  )
  await sql.execute(
    `insert into coupon_code (code, promotion_id)
     select own.code, own.promotion_id
     from jsonb_to_recordset(?::jsonb) as own(code text, promotion_id text)
     order by own.code
     on conflict (code) do nothing`,
    [JSON.stringify(folded)]
  )
  const owners = new Map(folded.map((each) => [each.code, each.promotion_id]))
  const found = await findCodes(sql, [...owners.keys()])
  return found.filter(
    ({ code, promotion_id }) => owners.get(code) !== promotion_id
  )
}

/** Forgets the own codes of promotions that are gone. */
export const unnameCoupons = async (
  sql: SqlRunner,
  promotionIds: readonly string[]
): Promise<void> => {
  await sql.execute(
    `delete from coupon_code
     where batch_id is null
       and promotion_id in (select jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(promotionIds)]
  )
}

/** The own code of a promotion, folded, or null. */
export const findOwnCode = async (
  sql: SqlRunner,
  promotionId: string
): Promise<Pick<KnownCode, "code" | "is_disabled"> | null> => {
  const [row] = await sql.execute<Pick<KnownCode, "code" | "is_disabled">>(
    `select code, disabled_at is not null as is_disabled from coupon_code
     where promotion_id = ? and batch_id is null
     order by code limit 1`,
    [promotionId]
  )
  return row ?? null
}
