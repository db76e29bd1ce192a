import { readSnapshot, type StoredSnapshot } from "../domain/read-snapshot"
import { eInvoiceState } from "../e-invoice/state"
import type { SqlRunner } from "../../../shared/sql"

/** Which of an order's documents are e-invoices too, by id. */
export const findEInvoices = async (
  sql: SqlRunner,
  orderId: string
): Promise<string[]> => {
  const wanted = await sql.execute<{ id: string; snapshot: StoredSnapshot }>(
    `select id, snapshot from invoice
     where order_id = ? and file_id is not null and deleted_at is null
       and (snapshot->>'e_invoice')::boolean`,
    [orderId]
  )
  const states = await Promise.all(
    wanted.map(({ snapshot }) => eInvoiceState(readSnapshot(snapshot)))
  )
  return wanted.flatMap(({ id }, index) =>
    states[index]?.status === "on" ? [id] : []
  )
}
