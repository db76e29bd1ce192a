import type { SqlRunner } from "../../shared/sql"

/**
 * Claims the one open payment page of an order for a payment session.
 *
 * @returns the session that holds the claim: this one, or the one before it
 */
export const claimLivePayment = async (
  sql: SqlRunner,
  id: string,
  orderId: string,
  paymentSessionId: string
): Promise<string> => {
  await sql.execute(
    `insert into live_payment (id, order_id, payment_session_id)
     values (?, ?, ?) on conflict (order_id) do nothing`,
    [id, orderId, paymentSessionId]
  )
  const rows = await sql.execute<{ payment_session_id: string }>(
    `select payment_session_id from live_payment where order_id = ?`,
    [orderId]
  )
  return rows[0]?.payment_session_id ?? paymentSessionId
}

/** Gives the claim up, if it is still this session's. */
export const releaseLivePayment = async (
  sql: SqlRunner,
  orderId: string,
  paymentSessionIds: readonly string[]
): Promise<void> => {
  await sql.execute(
    `delete from live_payment
     where order_id = ? and payment_session_id in
       (select jsonb_array_elements_text(?::jsonb))`,
    [orderId, JSON.stringify(paymentSessionIds)]
  )
}
