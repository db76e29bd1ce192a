import type { SqlRunner } from "../../../../shared/sql"
import {
  EXPORT_LEASE_MS,
  type ExportHolder,
  type ExportProgress,
} from "../../domain/document-export"

const update = async (
  sql: SqlRunner,
  assignments: string,
  values: readonly unknown[],
  { id, attempts }: ExportHolder
): Promise<boolean> => {
  const rows = await sql.execute(
    `update invoice_export set ${assignments}, updated_at = now()
     where id = ? and attempts = ? and state = 'running' returning id`,
    [...values, id, attempts]
  )
  return rows.length === 1
}

/** Tells how far it is, and holds it longer. False when fenced off. */
export const tellExport = (
  sql: SqlRunner,
  held: ExportHolder,
  { done, missing }: ExportProgress
): Promise<boolean> =>
  update(
    sql,
    `done = ?, missing = ?, total = greatest(total, ?),
     lease_until = now() + ? * interval '1 millisecond'`,
    [done, missing, done, EXPORT_LEASE_MS],
    held
  )

/** Notes the file that is about to be written. False when fenced off. */
export const noteExportFile = (
  sql: SqlRunner,
  held: ExportHolder,
  fileId: string
): Promise<boolean> => update(sql, "file_id = ?", [fileId], held)

/** The file is whole; it is kept for a day. False when fenced off. */
export const settleExportDone = (
  sql: SqlRunner,
  held: ExportHolder,
  { done, missing }: ExportProgress
): Promise<boolean> =>
  update(
    sql,
    `state = 'done', done = ?, missing = ?, total = ?, lease_until = null,
     expires_at = now() + interval '1 day'`,
    [done, missing, done],
    held
  )

/** It did not work, and why; `reason` is free of personal data. */
export const settleExportFailed = (
  sql: SqlRunner,
  held: ExportHolder,
  reason: string
): Promise<boolean> =>
  update(
    sql,
    "state = 'failed', error = ?, file_id = null, lease_until = null",
    [reason],
    held
  )
