import type { SqlRunner } from "../../../shared/sql"
import {
  addCartCode,
  dropCartCode,
  rememberCartCodes,
  type CartCode,
} from "./cart-codes"

/**
 * What is done to the codes of a cart; all folded.
 *
 * @property replaces codes that are not added go out
 */
export type CodeChange = {
  add: readonly string[]
  drop: readonly string[]
  replaces: boolean
}

/**
 * Changes which codes a cart holds.
 *
 * @returns those that it held before, and those for which there was no room
 */
export const changeCartCodes = async (
  sql: SqlRunner,
  cartId: string,
  { add, drop, replaces }: CodeChange
): Promise<{ before: CartCode[]; refused: string[] }> => {
  const before = await rememberCartCodes(sql, cartId)
  const held = before.map(({ code }) => code)
  const leaving = replaces
    ? held.filter((code) => !add.includes(code))
    : held.filter((code) => drop.includes(code))
  for (const code of leaving) {
    await dropCartCode(sql, cartId, code)
  }
  const refused: string[] = []
  for (const code of add) {
    if (!(await addCartCode(sql, cartId, code))) {
      refused.push(code)
    }
  }
  return { before, refused }
}
