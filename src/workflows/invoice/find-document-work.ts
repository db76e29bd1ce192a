import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { DOCUMENT_WORK, SLICE_END } from "./document-work-sql"

const BATCH = 20

/** A place among all orders, the newest first; exclusive. */
type Place = { created_at: string; id: string }
const NEWEST: Place = { created_at: "infinity", id: "" }
const OLDEST: Place = { created_at: "-infinity", id: "" }

/** Runs a statement that reads; its `?` are the values. */
type Read = <Row extends object>(
  statement: string,
  values: readonly (string | number)[]
) => Promise<Row[]>

/**
 * Looks for orders that lack a document or a PDF: those to which something
 * happened within a day, and some of all others, in turn, so that a look costs
 * the same however many orders there are. What a look leaves for want of room
 * is looked at again.
 */
export const documentLooks = () => {
  let from = NEWEST
  return async (read: Read, batch = BATCH): Promise<string[]> => {
    const [end] = await read<Place>(SLICE_END, [from.created_at, from.id])
    const to = end ?? OLDEST
    const rows = await read<{ order_id: string }>(DOCUMENT_WORK, [
      ...[from.created_at, from.id, to.created_at, to.id],
      batch,
    ])
    if (rows.length < batch) {
      from = end ?? NEWEST
    }
    return rows.map(({ order_id }) => order_id)
  }
}

// Each process goes through all orders by itself, beginning with the newest.
const look = documentLooks()

/**
 * Orders that lack a document or a PDF, at most 20, those that have waited
 * longest first: attempts that are due again, documents without PDF, paid (or
 * placed) orders without invoice, refunds, cancellations and edits without
 * their documents.
 */
export const findDocumentWork = (
  container: MedusaContainer
): Promise<string[]> => {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return look(async (statement, values) => {
    const { rows } = await database.raw(statement, [...values])
    return rows
  })
}
