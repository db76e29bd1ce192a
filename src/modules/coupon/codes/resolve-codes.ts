import type { SqlRunner } from "../../../shared/sql"
import { foldCode } from "../domain/codes"
import { findCodes, type KnownCode } from "./find-codes"

/** Where something that was typed leads. */
export type ResolvedCode = KnownCode & { typed: string }

/**
 * Where what shoppers and staff typed leads to; what leads nowhere is left out.
 * Codes out of use are told too, so that each caller can say what they mean.
 */
export const resolveCodes = async (
  sql: SqlRunner,
  typed: readonly string[]
): Promise<ResolvedCode[]> => {
  const folded = new Map(
    typed.flatMap((each) => {
      const code = foldCode(each)
      return code === null ? [] : [[each, code] as const]
    })
  )
  if (folded.size === 0) {
    return []
  }
  const known = new Map(
    (await findCodes(sql, [...new Set(folded.values())])).map((each) => [
      each.code,
      each,
    ])
  )
  return [...folded].flatMap(([typed, code]) => {
    const found = known.get(code)
    return found ? [{ typed, ...found }] : []
  })
}
