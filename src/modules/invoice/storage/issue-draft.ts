import { generateEntityId } from "@medusajs/framework/utils"

import { canonicalJson, sha256 } from "../domain/canonical-json"
import {
  formatInvoiceNumber,
  INVOICE_SERIES,
  yearIn,
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
    `select id from invoice where order_id = ? and kind = ?`,
    [draft.order.id, draft.kind]
  )
  return row?.id
}

/**
 * Numbers a draft and stores it, inside the caller's transaction: the number
 * is allocated last, right before the row that bears it. An order that has its
 * invoice already keeps that one and uses no number.
 *
 * @returns the invoice's id.
 */
export const issueDraft = async (
  sql: SqlRunner,
  draft: InvoiceDraft,
  now: Date
): Promise<string> => {
  const series = INVOICE_SERIES
  const year = yearIn(now, draft.seller.time_zone)
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
    number: formatInvoiceNumber(series, year, sequence),
    issued_at: issued_at.toISOString(),
  }
  const total = snapshot.totals.total_minor
  const json = canonicalJson(snapshot)
  await sql.execute(
    `insert into invoice
       (id, kind, order_id, series, year, sequence, number, issued_at,
        currency_code, total_minor, raw_total_minor, locale,
        template_version, snapshot, snapshot_sha256)
     values (?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?, ?, ?::jsonb, ?, ?, ?::jsonb, ?)`,
    [
      id,
      snapshot.kind,
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
