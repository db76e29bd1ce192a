import { MedusaError } from "@medusajs/framework/utils"

import { rawMinorUnits } from "../../shared/money"
import type { SqlRunner } from "../../shared/sql"
import type { DerivedPayment, PaymentEntryFact, PaymentState } from "./domain"

/** What {@link lockOrderPayment} reads; amounts in minor units. */
export type LockedOrderPayment = {
  state: PaymentState
  currency_code: string
  total_minor: number
  was_paid: boolean
}

/** Inserts an order's record, if it has none; true when it had none. */
export const insertOrderPayment = async (
  sql: SqlRunner,
  id: string,
  order: {
    order_id: string
    provider_id: string | null
    currency_code: string
    total_minor: number
    /** Null for an order that waits for as long as it takes. */
    hold_minutes: number | null
  }
): Promise<boolean> => {
  const raw = rawMinorUnits(order.total_minor)
  const inserted = await sql.execute(
    `insert into order_payment
       (id, order_id, provider_id, currency_code, total_minor, raw_total_minor,
        due_minor, raw_due_minor, hold_until)
     values (?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb,
             now() + make_interval(mins => ?::int))
     on conflict (order_id) where deleted_at is null do nothing
     returning id`,
    [
      id,
      order.order_id,
      order.provider_id,
      order.currency_code.toLowerCase(),
      order.total_minor,
      raw,
      order.total_minor,
      raw,
      order.hold_minutes,
    ]
  )
  return inserted.length > 0
}

/** Takes the record of an order away of which nothing has been written down. */
export const deleteUnusedOrderPayment = async (
  sql: SqlRunner,
  orderId: string
): Promise<void> => {
  await sql.execute(
    `delete from order_payment p where p.order_id = ?
       and not exists (select from payment_entry e where e.order_id = p.order_id)`,
    [orderId]
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
    was_paid: boolean
  }>(
    `select state, currency_code, total_minor, paid_at is not null as was_paid
     from order_payment
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
       (id, order_id, provider_id, reference, kind, external_id, amount_minor,
        raw_amount_minor, currency_code, detail, actor, happened_at)
     values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?,
             coalesce(?::timestamptz, now()))
     on conflict (order_id, reference, kind, external_id) do nothing`,
    [
      id,
      owner.order_id,
      owner.provider_id,
      entry.reference,
      entry.kind,
      entry.external_id,
      entry.amount_minor,
      rawMinorUnits(entry.amount_minor),
      entry.currency_code,
      entry.detail ?? null,
      entry.actor ?? "service",
      entry.happened_at ?? null,
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
    `select reference, kind, external_id, amount_minor, currency_code, detail,
            actor
     from payment_entry where order_id = ? order by created_at, id`,
    [orderId]
  )
  return rows.map((row) => ({ ...row, amount_minor: Number(row.amount_minor) }))
}

/**
 * Stores the derived state. `paid_at` is set when the order is first paid. A
 * hold ends with the waiting for money, and lasts longer for a slow method.
 *
 * @param slowMinutes how long an order waits for money that is on its way
 */
export const saveDerived = async (
  sql: SqlRunner,
  orderId: string,
  derived: DerivedPayment,
  slowMinutes: number
): Promise<void> => {
  const { state } = derived
  await sql.execute(
    `update order_payment
     set hold_until = case
           when ? in ('pending', 'failed') and ?::text is null then hold_until
           when ? = 'processing' and state = 'processing' then hold_until
           when ? = 'processing'
             then greatest(hold_until, now() + make_interval(mins => ?))
         end,
         state = ?,
         received_minor = ?, raw_received_minor = ?::jsonb,
         refunded_minor = ?, raw_refunded_minor = ?::jsonb,
         authorized_minor = ?, raw_authorized_minor = ?::jsonb,
         due_minor = ?, raw_due_minor = ?::jsonb,
         attention = ?::jsonb, cancel_reason = ?,
         paid_at = coalesce(paid_at, case when ? then now() end),
         checked_at = now(), updated_at = now()
     where order_id = ? and deleted_at is null`,
    [
      state,
      derived.cancel_reason,
      state,
      state,
      slowMinutes,
      state,
      derived.received_minor,
      rawMinorUnits(derived.received_minor),
      derived.refunded_minor,
      rawMinorUnits(derived.refunded_minor),
      derived.authorized_minor,
      rawMinorUnits(derived.authorized_minor),
      derived.due_minor,
      rawMinorUnits(derived.due_minor),
      JSON.stringify(derived.attention),
      derived.cancel_reason,
      derived.is_paid,
      orderId,
    ]
  )
}

/** Lets an order keep its stock at least until then; never shortens. */
export const extendHold = async (
  sql: SqlRunner,
  orderId: string,
  until: string
): Promise<void> => {
  await sql.execute(
    `update order_payment
     set hold_until = greatest(hold_until, ?::timestamptz), updated_at = now()
     where order_id = ? and deleted_at is null and hold_until is not null`,
    [until, orderId]
  )
}

/** Whether the order has a hold, and it has passed. */
export const isHoldOver = async (
  sql: SqlRunner,
  orderId: string
): Promise<boolean> => {
  const rows = await sql.execute<{ is_over: boolean }>(
    `select coalesce(hold_until <= now(), false) as is_over
     from order_payment where order_id = ? and deleted_at is null`,
    [orderId]
  )
  return rows[0]?.is_over ?? false
}
