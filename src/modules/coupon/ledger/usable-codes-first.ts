import type { SqlRunner } from "../../../shared/sql"
import { foldCode } from "../domain/codes"
import { codeSubject } from "../domain/usage"
import { readCounters } from "./counters"
import { heldBySource } from "./held-by"
import type { CodedPromotion } from "./known-usage"
import type { OwnLimits } from "./redemptions-of"

type Limited = { subject: string; limit: number }

const repeatedIds = (promotions: readonly CodedPromotion[]): Set<string> => {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const { id } of promotions) {
    ;(seen.has(id) ? repeated : seen).add(id)
  }
  return repeated
}

/**
 * Of several codes of one promotion only the first counts: those that have been
 * used as often as they may go behind the others, without what this cart itself
 * has counted while it is being placed. No query where no promotion was entered
 * by several codes with a limit each.
 */
export const usableCodesFirst = async <Coded extends CodedPromotion>(
  sqlWhenNeeded: <T>(work: (sql: SqlRunner) => Promise<T>) => Promise<T>,
  promotions: readonly Coded[],
  limitsOf: (promotionIds: string[]) => Promise<OwnLimits>,
  cartId: string | null
): Promise<readonly Coded[]> => {
  const repeated = repeatedIds(promotions)
  if (repeated.size === 0) {
    return promotions
  }
  const own = await limitsOf([...repeated])
  const limitedBy = ({ id, code }: Coded): Limited | null => {
    const limit = own.get(id)?.uses_per_code
    return repeated.has(id) && code && limit
      ? { subject: codeSubject(id, foldCode(code) ?? code), limit }
      : null
  }
  const subjects = promotions.flatMap((each) => limitedBy(each)?.subject ?? [])
  if (subjects.length === 0) {
    return promotions
  }
  const [counted, held] = await sqlWhenNeeded(async (sql) => [
    await readCounters(sql, subjects),
    cartId === null ? null : await heldBySource(sql, cartId),
  ])
  const usedOf = (subject: string): number =>
    (counted.get(subject)?.used ?? 0) - (held?.get(subject)?.used ?? 0)
  const isUsedUp = (each: Coded): boolean => {
    const limited = limitedBy(each)
    return limited !== null && usedOf(limited.subject) >= limited.limit
  }
  return [
    ...promotions.filter((each) => !isUsedUp(each)),
    ...promotions.filter(isUsedUp),
  ]
}
