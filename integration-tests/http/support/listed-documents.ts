import type { DocumentList } from "../../../src/api/admin/invoices/types"
import { adminClient } from "../../harness/admin-client"
import { withDatabase } from "../../harness/database"
import { waitUntil } from "../../harness/wait"

/** Today as the test shop's seller dates documents. */
export const today = (): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Berlin" }).format(
    new Date()
  )

/** A buyer's newest document of a kind in the merchant's list, with its PDF. */
export const issuedTo = async (
  buyer: string,
  kind: "invoice" | "credit_note" = "invoice"
) => {
  const admin = await adminClient()
  return waitUntil(
    async () => {
      const { body } = await admin.get<DocumentList>(
        `/admin/invoices?has_pdf=true&kind=${kind}&q=${encodeURIComponent(buyer)}`
      )
      return body.invoices[0] ?? null
    },
    { what: `a document (${kind}) and its PDF` }
  )
}

/**
 * Changes an issued document past the triggers that forbid it.
 *
 * @returns what was stored of its file before
 */
export const changeStored = (id: string, assignments: string) =>
  withDatabase(async (db) => {
    await db.query("begin; set local session_replication_role = replica")
    const { rows } = await db.query<{ file_id: string; pdf_sha256: string }>(
      "select file_id, pdf_sha256 from invoice where id = $1",
      [id]
    )
    await db.query(`update invoice set ${assignments} where id = $1`, [id])
    await db.query("commit")
    return rows
  })
