import { randomUUID } from "node:crypto"

import { withDatabase } from "../../harness/database"
import { today } from "./listed-documents"

/**
 * An export of a buyer's documents of today that another worker is at: 3 of 10
 * are done. Until it dies, all others wait for their turn.
 */
export const heldExport = (email: string): Promise<string> =>
  withDatabase(async (db) => {
    const id = `invexp_${randomUUID()}`
    // A test that failed may have left its own, which nobody would let go.
    await db.query(
      "update invoice_export set lease_until = now() where requested_by = 'held'"
    )
    await db.query(
      `insert into invoice_export (id, format, filter, state, total, done,
         attempts, file_id, requested_by, lease_until, created_at)
       values ($1, 'zip', $2, 'running', 10, 3, 1, 'private-half', 'held',
         now() + interval '1 hour', now() - interval '1 minute')`,
      [id, JSON.stringify({ from: today(), to: today(), q: email })]
    )
    return id
  })

/** The process at an export dies, and its lease is over. */
export const workerDies = (id: string) =>
  withDatabase((db) =>
    db.query("update invoice_export set lease_until = now() where id = $1", [
      id,
    ])
  )
