import { generateEntityId } from "@medusajs/framework/utils"

import { canonicalJson, sha256 } from "../domain/canonical-json"
import {
  formatInvoiceNumber,
  seriesOf,
  yearIn,
  type NumberFormat,
} from "../domain/invoice-number"
import type { InvoiceDraft, InvoiceSnapshot } from "../domain/snapshot"
import { allocateNumber, lockCounter } from "./allocate-number"
import { rawMinorUnits } from "../../../shared/money"
import type { SqlRunner } from "../../../shared/sql"

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
 * @returns the document's id.
 */
export const issueDraft = async (
  sql: SqlRunner,
  draft: InvoiceDraft,
  format: NumberFormat,
  now: Date
): Promise<string> => {
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
