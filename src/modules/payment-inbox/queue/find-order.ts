import type { SqlRunner } from "../../../shared/sql"

/** The order that an earlier event of the same payment was applied to. */
export const orderOfPayment = async (
  sql: SqlRunner,
  provider: string,
  paymentReference: string
): Promise<string | null> => {
  const rows = await sql.execute<{ order_id: string }>(
    `select order_id from payment_event
     where provider = ? and payment_reference = ? and status = 'applied'
       and order_id is not null and deleted_at is null
     order by applied_at desc limit 1`,
    [provider, paymentReference]
  )
  return rows[0]?.order_id ?? null
}
