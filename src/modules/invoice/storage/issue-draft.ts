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
import { allocateNumber, lockCounter } from "./allocate-number"
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

/**
 * Numbers a draft and stores it, inside the caller's transaction: the number
 * is allocated last, right before the row that bears it. An order that has this
 * kind of document for its cause already keeps that one and uses no number.
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
  const today = yearIn(now, draft.seller.time_zone)
  const { series, year } = seriesOf(format, today)
  await lockCounter(sql, series, year)
  // Asked under the lock: whoever held it before has committed by now.
  const existing = await findId(sql, draft)
  if (existing) {
    return existing
  }
  const { sequence, issued_at } = await allocateNumber(sql, series, year, now)
  const id = generateEntityId(undefined, "inv")
  const snapshot: InvoiceSnapshot = {
    ...draft,
    number: formatInvoiceNumber(format, today, sequence),
    issued_at: issued_at.toISOString(),
  }
  const total = snapshot.totals.total_minor
  const json = canonicalJson(snapshot)
  await sql.execute(
    `insert into invoice
       (id, kind, cause, corrects_id, order_id, series, year, sequence, number, issued_at,
        currency_code, total_minor, raw_total_minor, locale,
        template_version, snapshot, snapshot_sha256)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?, ?, ?::jsonb, ?, ?, ?::jsonb, ?)`,
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
  return id
}
