import type { SettingsFault } from "../domain/checking"
import {
  formatInvoiceNumber,
  seriesOf,
  yearIn,
  type NumberFormat,
} from "../domain/invoice-number"
import type { InvoiceSettings } from "../domain/settings"
import type { SqlRunner } from "../../../shared/sql"

const othersFormats = async (
  sql: SqlRunner,
  sellerCode: string
): Promise<NumberFormat[]> => {
  const rows = await sql.execute<{ format: NumberFormat }>(
    `select distinct n.value as format
     from invoice_settings s, jsonb_each_text(s.document->'numbering') n
     where s.seller_code <> ?`,
    [sellerCode]
  )
  return rows.map(({ format }) => format)
}

const isNextTaken = async (
  sql: SqlRunner,
  format: NumberFormat,
  today: number
): Promise<string | null> => {
  const { series, year } = seriesOf(format, today)
  const [counter] = await sql.execute<{ last_sequence: number }>(
    `select last_sequence from invoice_counter where series = ? and year = ?`,
    [series, year]
  )
  const next = (counter?.last_sequence ?? 0) + 1
  const number = formatInvoiceNumber(format, today, next)
  const taken = await sql.execute(`select 1 from invoice where number = ?`, [
    number,
  ])
  return taken.length > 0 ? number : null
}

/**
 * What is wrong with number formats that only the database knows: a series
 * that another seller counts on, or a next number that was given out already.
 */
export const findNumberingFaults = async (
  sql: SqlRunner,
  sellerCode: string,
  { numbering, seller }: InvoiceSettings,
  now: Date
): Promise<SettingsFault[]> => {
  const others = new Set(
    (await othersFormats(sql, sellerCode)).map((f) => seriesOf(f, 1).series)
  )
  const today = yearIn(now, seller.time_zone)
  const faults: SettingsFault[] = []
  for (const [kind, format] of Object.entries(numbering)) {
    const field = `numbering.${kind}`
    const { series } = seriesOf(format, today)
    if (others.has(series)) {
      const message = `Another seller numbers by ${series} already. Begin with other letters.`
      faults.push({ field, message })
      continue
    }
    const taken = await isNextTaken(sql, format, today)
    if (taken) {
      const message = `The next number would be ${taken}, which a document bears already. Begin with other letters.`
      faults.push({ field, message })
    }
  }
  return faults
}
