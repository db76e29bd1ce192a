import type { SqlRunner } from "../../../shared/sql"

/** Where an invoice's PDF lies, and the hash of its bytes. */
export type InvoiceFile = { file_id: string; pdf_sha256: string }

/**
 * Notes an invoice's PDF, once: the first file stays.
 *
 * @returns whether this call was the one that noted it.
 */
export const attachFile = async (
  sql: SqlRunner,
  invoiceId: string,
  file: InvoiceFile
): Promise<boolean> => {
  const rows = await sql.execute<{ id: string }>(
    `update invoice set file_id = ?, pdf_sha256 = ?, updated_at = now()
     where id = ? and file_id is null returning id`,
    [file.file_id, file.pdf_sha256, invoiceId]
  )
  return rows.length === 1
}
