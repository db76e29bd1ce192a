import { MedusaError } from "@medusajs/framework/utils"

import { rawMinorUnits } from "../../shared/money"
import type { SqlRunner } from "../../shared/sql"
import type { DerivedPayment, PaymentEntryFact, PaymentState } from "./domain"

/** What {@link lockOrderPayment} reads; amounts in minor units. */
export type LockedOrderPayment = {
  state: PaymentState
  currency_code: string
  total_minor: number
}

/** Inserts an order's record; on conflict the first one stays. */
export const insertOrderPayment = async (
  sql: SqlRunner,
  id: string,
  order: {
    order_id: string
    provider_id: string | null
    currency_code: string
    total_minor: number
  }
): Promise<void> => {
  await sql.execute(
    `insert into order_payment
       (id, order_id, provider_id, currency_code, total_minor, raw_total_minor)
     values (?, ?, ?, ?, ?, ?::jsonb)
     on conflict (order_id) where deleted_at is null do nothing`,
    [
      id,
      order.order_id,
      order.provider_id,
      order.currency_code.toLowerCase(),
      order.total_minor,
      rawMinorUnits(order.total_minor),
    ]
  )
}

/** Locks and reads an order's record until the transaction ends. */
export const lockOrderPayment = async (
  sql: SqlRunner,
  orderId: string
): Promise<LockedOrderPayment> => {
  const rows = await sql.execute<{
    state: PaymentState
    currency_code: string
    total_minor: string
  }>(
    `select state, currency_code, total_minor from order_payment
     where order_id = ? and deleted_at is null for update`,
    [orderId]
  )
  const [row] = rows
  if (!row) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Order ${orderId} has no payment record.`
    )
  }
  return { ...row, total_minor: Number(row.total_minor) }
}

/** Appends one fact; a fact that is known already stays as it was. */
export const insertEntry = async (
  sql: SqlRunner,
  id: string,
  owner: { order_id: string; provider_id: string },
  entry: PaymentEntryFact
): Promise<void> => {
  await sql.execute(
    `insert into payment_entry
       (id, order_id, provider_id, reference, kind, amount_minor,
        raw_amount_minor, currency_code, detail)
     values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
     on conflict (order_id, reference, kind) do nothing`,
    [
      id,
      owner.order_id,
      owner.provider_id,
      entry.reference,
      entry.kind,
      entry.amount_minor,
      rawMinorUnits(entry.amount_minor),
      entry.currency_code,
      entry.detail ?? null,
    ]
  )
}

/** The whole ledger of an order, oldest first. */
export const selectEntries = async (
  sql: SqlRunner,
  orderId: string
): Promise<PaymentEntryFact[]> => {
  const rows = await sql.execute<
    Omit<PaymentEntryFact, "amount_minor"> & { amount_minor: string }
  >(
    `select reference, kind, amount_minor, currency_code, detail
     from payment_entry where order_id = ? order by created_at, id`,
    [orderId]
  )
  return rows.map((row) => ({ ...row, amount_minor: Number(row.amount_minor) }))
}

/** Stores the derived state; `paid_at` is set when it first becomes paid. */
export const saveDerived = async (
  sql: SqlRunner,
  orderId: string,
  derived: DerivedPayment
): Promise<void> => {
  await sql.execute(
    `update order_payment
     set state = ?, received_minor = ?, raw_received_minor = ?::jsonb, flag = ?,
         paid_at = case when ? = 'paid' then coalesce(paid_at, now()) end,
         checked_at = now(), updated_at = now()
     where order_id = ? and deleted_at is null`,
    [
      derived.state,
      derived.received_minor,
      rawMinorUnits(derived.received_minor),
      derived.flag,
      derived.state,
      orderId,
    ]
  )
}
