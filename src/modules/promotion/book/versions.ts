import type { SqlRunner } from "../../../shared/sql"
import { piecesOf } from "./pieces"

/**
 * Which state a promotion is in.
 *
 * @property pieces how many rows say what it says
 * @property hash of all of them, a 64-bit integer
 */
export type PromotionVersion = { id: string; pieces: number; hash: string }

const AUTOMATIC = "p.is_automatic and p.status = 'active'"

const NAMED = `p.id in (
  select jsonb_array_elements_text(?::jsonb)
  union
  select n.id from promotion n where n.deleted_at is null
    and n.code in (select jsonb_array_elements_text(?::jsonb)))`

const STATE =
  "count(*)::int as pieces, coalesce(bit_xor(hash), 0)::text as hash"

const VERSIONS = `
  select promotion_id as id, ${STATE}
  from piece group by promotion_id order by promotion_id`

type State = Omit<PromotionVersion, "id">

const stampOf = ({ pieces, hash }: State): string => `${pieces} ${hash}`

/** What `readAutomaticStamp` says of promotions in these states. */
export const stampOfAll = (versions: readonly State[]): string =>
  stampOf({
    pieces: versions.reduce((sum, { pieces }) => sum + pieces, 0),
    hash: versions.reduce((all, { hash }) => all ^ BigInt(hash), 0n).toString(),
  })

/** Changes with anything that any active automatic promotion says. */
export const readAutomaticStamp = async (sql: SqlRunner): Promise<string> => {
  const rows = await sql.execute<State>(
    `${piecesOf(AUTOMATIC)} select ${STATE} from piece`,
    []
  )
  return stampOfAll(rows)
}

/** Those that are active and automatic, the older first. */
export const readAutomaticVersions = (
  sql: SqlRunner
): Promise<PromotionVersion[]> =>
  sql.execute<PromotionVersion>(`${piecesOf(AUTOMATIC)} ${VERSIONS}`, [])

/**
 * Those with these ids or codes, whatever their status; the older first.
 *
 * @param codes as they are stored
 */
export const readNamedVersions = (
  sql: SqlRunner,
  { ids, codes }: { ids: readonly string[]; codes: readonly string[] }
): Promise<PromotionVersion[]> =>
  sql.execute<PromotionVersion>(`${piecesOf(NAMED)} ${VERSIONS}`, [
    JSON.stringify(ids),
    JSON.stringify(codes),
  ])
