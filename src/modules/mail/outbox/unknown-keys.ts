import type { SqlRunner } from "../../../shared/sql"

/** Which of the keys have never been queued, in the order given. */
export const unknownKeys = async (
  db: SqlRunner,
  keys: string[]
): Promise<string[]> => {
  if (keys.length === 0) return []
  const rows = await db.execute<{ key: string }>(
    `select key from mail_message
     where key in (select jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(keys)]
  )
  const known = new Set(rows.map(({ key }) => key))
  return keys.filter((key) => !known.has(key))
}
