import type { SqlRunner } from "../../../shared/sql"

/**
 * A use of a coupon that counts, held or paid.
 *
 * @property date by the shop's clock, `YYYY-MM-DD`
 * @property amount_minor what it took off, minor units of `currency_code`
 */
export type CountedUse = {
  order_id: string | null
  currency_code: string
  amount_minor: number
  date: string
}

type Row = Omit<CountedUse, "amount_minor"> & { amount_minor: string | number }

/** @property from first day, by the clock of `time_zone`, `YYYY-MM-DD` */
export type UsesAsked = {
  promotion_id: string
  from: string
  time_zone: string
}

/** The uses of a coupon since a day that count, the oldest first. */
export const selectUses = async (
  sql: SqlRunner,
  { promotion_id, from, time_zone }: UsesAsked
): Promise<CountedUse[]> => {
  const rows = await sql.execute<Row>(
    `select order_id, lower(currency_code) as currency_code, amount_minor,
       to_char(held_at at time zone ?, 'YYYY-MM-DD') as date
     from coupon_redemption
     where promotion_id = ? and state <> 'released'
       and held_at >= (?::date)::timestamp at time zone ?
     order by held_at, id`,
    [time_zone, promotion_id, from, time_zone]
  )
  return rows.map((row) => ({ ...row, amount_minor: Number(row.amount_minor) }))
}
