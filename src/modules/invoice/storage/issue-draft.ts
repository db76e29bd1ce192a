import { generateEntityId, MedusaError } from "@medusajs/framework/utils"

import { canonicalJson, sha256 } from "../domain/canonical-json"
import {
  formatInvoiceNumber,
  seriesOf,
  yearIn,
  type NumberFormat,
} from "../domain/invoice-number"
import { DOCUMENTS_MOVED } from "../domain/errors"
import type { InvoiceDraft, InvoiceSnapshot } from "../domain/snapshot"
import { allocateNumber } from "./allocate-number"
import { rawMinorUnits } from "../../../shared/money"
import type { SqlRunner } from "../../../shared/sql"

/**
 * Makes the issuers of an order's documents come one after another, and sure
 * that the draft was reckoned from all of them.
 */
const expectDocuments = async (
  sql: SqlRunner,
  orderId: string,
  expected: number
): Promise<void> => {
  await sql.execute(
    `select pg_advisory_xact_lock(hashtextextended('invoice:' || ?, 0))`,
    [orderId]
  )
  const [row] = await sql.execute<{ count: number }>(
    `select count(*)::int as count from invoice where order_id = ?`,
    [orderId]
  )
  if (row?.count !== expected) {
    throw new MedusaError(
      MedusaError.Types.CONFLICT,
      `Order ${orderId} has got another document meanwhile.`,
      DOCUMENTS_MOVED
    )
  }
}

const findId = async (
  sql: SqlRunner,
  draft: InvoiceDraft
): Promise<string | undefined> => {
  const [row] = await sql.execute<{ id: string }>(
    `select id from invoice where order_id = ? and kind = ? and cause = ?`,
    [draft.order.id, draft.kind, draft.cause]
  )
  return row?.id
}

type Issued = {
  id: string
  snapshot: InvoiceSnapshot
  series: string
  year: number
  sequence: number
}

/** @returns false when there is such a document already */
const insert = async (
  sql: SqlRunner,
  { id, snapshot, series, year, sequence }: Issued
): Promise<boolean> => {
  const total = snapshot.totals.total_minor
  const json = canonicalJson(snapshot)
  const rows = await sql.execute<{ id: string }>(
    `insert into invoice
       (id, kind, cause, corrects_id, order_id, series, year, sequence, number, issued_at,
        currency_code, total_minor, raw_total_minor, locale,
        template_version, snapshot, snapshot_sha256)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?, ?, ?::jsonb, ?, ?, ?::jsonb, ?)
     on conflict (order_id, kind, cause) do nothing
     returning id`,
    [
      id,
      snapshot.kind,
      snapshot.cause,
      snapshot.corrects?.id ?? null,
      snapshot.order.id,
      series,
      year,
      sequence,
      snapshot.number,
      snapshot.issued_at,
      snapshot.currency_code,
      total,
      rawMinorUnits(total),
      snapshot.locale,
      snapshot.template_version,
      json,
      sha256(json),
    ]
  )
  return rows.length === 1
}

/**
 * Numbers a draft and stores it, inside the caller's transaction: the number
 * is allocated last, right before the row that bears it, so that the counter is
 * locked for two statements and the commit. An order that has this kind of
 * document for its cause already keeps that one and uses no number.
 *
 * @param after how many documents of the order the draft was reckoned from;
 * null where it does not depend on others
 * @returns the document's id.
 * @throws MedusaError CONFLICT `documents_moved` when the order has others now.
 */
export const issueDraft = async (
  sql: SqlRunner,
  draft: InvoiceDraft,
  format: NumberFormat,
  now: Date,
  after: number | null = null
): Promise<string> => {
  if (after !== null) {
    await expectDocuments(sql, draft.order.id, after)
  }
  const existing = await findId(sql, draft)
  if (existing) {
    return existing
  }
  const today = yearIn(now, draft.seller.time_zone)
  const { series, year } = seriesOf(format, today)
  const id = generateEntityId(undefined, "inv")
  await sql.execute(`savepoint invoice_number`, [])
  const { sequence, issued_at } = await allocateNumber(sql, series, year, now)
  const snapshot: InvoiceSnapshot = {
    ...draft,
    number: formatInvoiceNumber(format, today, sequence),
    issued_at: issued_at.toISOString(),
  }
  if (await insert(sql, { id, snapshot, series, year, sequence })) {
    return id
  }
  // Somebody else was faster. The counter never goes back by an update, so the
  // number is returned as that of a failed transaction is.
  await sql.execute(`rollback to savepoint invoice_number`, [])
  const first = await findId(sql, draft)
  if (!first) {
    throw new MedusaError(
      MedusaError.Types.CONFLICT,
      `The document of order ${draft.order.id} is being issued; try again.`
    )
  }
  return first
}
