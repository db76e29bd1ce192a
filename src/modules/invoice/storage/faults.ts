import { generateEntityId } from "@medusajs/framework/utils"

import type { SqlRunner } from "../../../shared/sql"

/** Why an order's invoice was not issued or drawn. */
export type InvoiceFaultInput = {
  order_id: string
  code: string
  detail: string
}

const MAX_DETAIL = 1_000

/** Notes a failed attempt; the next is after 2, 4, 8 … minutes, at most 6 h. */
export const recordFault = async (
  sql: SqlRunner,
  fault: InvoiceFaultInput
): Promise<void> => {
  await sql.execute(
    `insert into invoice_fault
       (id, order_id, code, detail, attempts, next_attempt_at)
     values (?, ?, ?, ?, 1, now() + interval '2 minutes')
     on conflict (order_id) where deleted_at is null do update
     set code = excluded.code,
         detail = excluded.detail,
         attempts = invoice_fault.attempts + 1,
         next_attempt_at = now() + least(
           interval '2 minutes' * power(2, least(invoice_fault.attempts, 10)),
           interval '6 hours'
         ),
         updated_at = now()`,
    [
      generateEntityId(undefined, "invflt"),
      fault.order_id,
      fault.code,
      fault.detail.slice(0, MAX_DETAIL),
    ]
  )
}

/** Forgets an order's fault: its invoice is there. */
export const clearFault = async (
  sql: SqlRunner,
  orderId: string
): Promise<void> => {
  await sql.execute(`delete from invoice_fault where order_id = ?`, [orderId])
}
