import type { SqlRunner } from "../../../../shared/sql"
import type { DocumentFacts } from "../../../../modules/invoice/domain/document-facts"

const PLACED_AT = Date.parse("2026-01-01T10:00:00Z")
const at = (seconds: number): string =>
  new Date(PLACED_AT + seconds * 1000).toISOString()

/**
 * Writes an order as its facts tell it, long ago.
 *
 * @param total what it costs, in minor units
 * @param place tells it from other orders, and when it was placed
 */
export const writeHistory = async (
  sql: SqlRunner,
  { payment, documents, edits, issue_when }: DocumentFacts,
  total: number,
  place: number
): Promise<string> => {
  const order = `order_${place}`
  const own = (name: string): string =>
    name === "order" ? name : `${order}/${name}`
  const run = (statement: string, values: readonly unknown[]) =>
    sql.execute(statement, values)

  await run(`insert into "order" values (?, ?)`, [order, `sc_${issue_when}`])
  await run(
    `insert into order_payment (id, order_id, currency_code, total_minor,
       raw_total_minor, received_minor, state, paid_at, cancel_reason, created_at, updated_at)
     values (?, ?, 'eur', ?, '{}', ?, ?, ?, ?, ?, ?)`,
    [
      ...[`op_${place}`, order, total, payment.received_minor],
      payment.paid_at ? "paid" : "pending",
      payment.paid_at && at(1),
      payment.cancel_reason,
      ...[at(0), at(place)],
    ]
  )
  for (const [index, each] of payment.entries.entries()) {
    await run(
      `insert into payment_entry (id, order_id, provider_id, reference, kind,
         amount_minor, raw_amount_minor, currency_code, detail, external_id, created_at)
       values (?, ?, 'pp', ?, ?, ?, '{}', 'eur', ?, ?, ?)`,
      [
        ...[own(each.id), order, each.reference, each.kind],
        ...[each.amount_minor, each.detail, each.external_id, at(10 + index)],
      ]
    )
  }
  for (const { id, version } of edits) {
    await run(
      `insert into order_change values (?, ?, ?, 'edit', 'confirmed', ?, null)`,
      [own(id), order, version, at(100 + version)]
    )
  }
  for (const [index, each] of documents.entries()) {
    const number = `${order}-${index}`
    const snapshot = {
      reason: each.reason,
      order: { version: each.order_version },
    }
    await run(
      `insert into invoice (id, kind, cause, corrects_id, order_id, series, year,
         sequence, number, issued_at, currency_code, total_minor, raw_total_minor,
         locale, template_version, snapshot, snapshot_sha256, file_id, pdf_sha256, created_at)
       values (?, ?, ?, ?, ?, ?, 2026, ?, ?, ?, 'eur', ?, '{}', 'en', 'calm@1', ?, '', 'f', 'h', ?)`,
      [
        ...[own(each.id), each.kind, own(each.cause)],
        each.corrects_id && own(each.corrects_id),
        ...[order, order, index + 1, number, at(200 + index)],
        ...[each.total_minor, JSON.stringify(snapshot), at(200 + index)],
      ]
    )
  }
  return order
}
