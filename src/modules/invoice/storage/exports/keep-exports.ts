import type { SqlRunner } from "../../../../shared/sql"
import type { DocumentExport } from "../../domain/document-export"

/** An export that is asked for. @property total how many documents it is about */
export type NewExport = Pick<
  DocumentExport,
  "id" | "format" | "filter" | "total" | "requested_by"
>

/**
 * Notes that somebody wants an export. Who asks again for what is not done yet
 * is led to the same one.
 *
 * @returns its id
 */
export const openExport = async (
  sql: SqlRunner,
  { id, format, filter, total, requested_by }: NewExport
): Promise<string> => {
  const [row] = await sql.execute<{ id: string }>(
    `insert into invoice_export (id, format, filter, total, requested_by)
     values (?, ?, ?::jsonb, ?, ?)
     on conflict (requested_by, format, filter) where state in ('queued', 'running')
     do update set updated_at = now()
     returning id`,
    [id, format, JSON.stringify(filter), total, requested_by]
  )
  return row?.id ?? id
}

const SELECT = `
  select id, format, filter, state, done, missing, total, error, file_id,
    requested_by, created_at, expires_at
  from invoice_export where expires_at > now()`

/** An export that has not run out, or null. */
export const findExport = async (
  sql: SqlRunner,
  id: string
): Promise<DocumentExport | null> => {
  const [row] = await sql.execute<DocumentExport>(`${SELECT} and id = ?`, [id])
  return row ?? null
}

/** The newest exports that have not run out. */
export const listExports = (
  sql: SqlRunner,
  limit: number
): Promise<DocumentExport[]> =>
  sql.execute<DocumentExport>(
    `${SELECT} order by created_at desc, id desc limit ?`,
    [limit]
  )

/** Exports that have run out, with the files that they leave behind. */
export const selectExpiredExports = (
  sql: SqlRunner,
  limit: number
): Promise<Pick<DocumentExport, "id" | "file_id">[]> =>
  sql.execute(
    `select id, file_id from invoice_export
     where expires_at <= now() and (lease_until is null or lease_until <= now())
     order by expires_at limit ?`,
    [limit]
  )

/** Forgets an export whose file is gone. */
export const dropExport = async (sql: SqlRunner, id: string): Promise<void> => {
  await sql.execute("delete from invoice_export where id = ?", [id])
}
