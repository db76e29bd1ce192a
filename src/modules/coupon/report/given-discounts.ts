import type { SqlRunner } from "../../../shared/sql"
import { couponSubject, moneySubject } from "../domain/usage"
import { readCounters } from "../ledger"

/** What a coupon has taken off so far, in minor units of the currency. */
export type GivenDiscount = { currency_code: string; discount_minor: number }

/**
 * What coupons have taken off by the uses that count, from the ledger's
 * counters: however many uses there are, it costs the same.
 *
 * @param currencies in lower case; those that nothing was given in are left out
 */
export const readGivenDiscounts = async (
  sql: SqlRunner,
  promotionIds: readonly string[],
  currencies: readonly string[]
): Promise<Map<string, GivenDiscount[]>> => {
  const subjectOf = (id: string, currency: string) =>
    moneySubject(couponSubject(id), currency)
  const counted = await readCounters(
    sql,
    promotionIds.flatMap((id) => currencies.map((code) => subjectOf(id, code)))
  )
  return new Map(
    promotionIds.map((id) => [
      id,
      currencies
        .map((currency_code) => ({
          currency_code,
          discount_minor:
            counted.get(subjectOf(id, currency_code))?.spent_minor ?? 0,
        }))
        .filter(({ discount_minor }) => discount_minor > 0),
    ])
  )
}
