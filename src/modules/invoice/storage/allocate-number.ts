import { generateEntityId, MedusaError } from "@medusajs/framework/utils"

import type { SqlRunner } from "../../../shared/sql"

/** A number that was just given out, and the moment that goes with it. */
export type AllocatedNumber = { sequence: number; issued_at: Date }

const countUp = async (
  sql: SqlRunner,
  series: string,
  year: number,
  now: Date
): Promise<AllocatedNumber | null> => {
  const [row] = await sql.execute<{
    last_sequence: number
    last_issued_at: Date | string
  }>(
    `update invoice_counter
     set last_sequence = last_sequence + 1,
         last_issued_at = greatest(last_issued_at, ?::timestamptz),
         updated_at = now()
     where series = ? and year = ?
     returning last_sequence, last_issued_at`,
    [now.toISOString(), series, year]
  )
  return row
    ? { sequence: row.last_sequence, issued_at: new Date(row.last_issued_at) }
    : null
}

const makeCounter = async (
  sql: SqlRunner,
  series: string,
  year: number
): Promise<void> => {
  await sql.execute(
    `insert into invoice_counter (id, series, year) values (?, ?, ?)
     on conflict (series, year) do nothing`,
    [generateEntityId(undefined, "invctr"), series, year]
  )
}

/**
 * Gives out the next number and locks the counter's row until the transaction
 * ends, so that the issuers of a series' year come one after another. A number
 * is taken back when the transaction fails, as the counter is an ordinary row;
 * hence no gaps. The moment of issue never goes back within a year, whatever
 * the clocks of several servers say.
 */
export const allocateNumber = async (
  sql: SqlRunner,
  series: string,
  year: number,
  now: Date
): Promise<AllocatedNumber> => {
  const number = await countUp(sql, series, year, now)
  if (number) {
    return number
  }
  await makeCounter(sql, series, year)
  const first = await countUp(sql, series, year, now)
  if (!first) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `The invoice series ${series} ${year} has no counter.`
    )
  }
  return first
}
