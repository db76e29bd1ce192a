import type { SqlRunner } from "../../shared/sql"
import type { Attention, PaymentState } from "./domain"

/** Which payments a list shows; what is empty or absent does not restrict. */
export type PaymentsFilter = {
  states?: readonly PaymentState[]
  order_ids?: readonly string[]
  needs_attention?: boolean
  limit: number
  offset: number
}

/** A payment in a list; amounts in minor units. */
export type ListedPayment = {
  order_id: string
  state: PaymentState
  currency_code: string
  total_minor: number
  received_minor: number
  refunded_minor: number
  attention: Attention[]
  created_at: Date
  hold_until: Date | null
}

type Row = Omit<
  ListedPayment,
  "total_minor" | "received_minor" | "refunded_minor"
> & { total_minor: string; received_minor: string; refunded_minor: string }

// As the partial index on open matters has it.
const NEEDS_ATTENTION = "attention <> '[]'"

const marks = (values: readonly unknown[]): string =>
  values.map(() => "?").join(", ")

// Only the conditions that are asked for, so that PostgreSQL finds an index.
const conditionsOf = (filter: PaymentsFilter) => {
  const { states = [], order_ids, needs_attention } = filter
  const conditions = ["deleted_at is null"]
  if (states.length > 0) {
    conditions.push(`state in (${marks(states)})`)
  }
  if (order_ids) {
    conditions.push(
      order_ids.length > 0 ? `order_id in (${marks(order_ids)})` : "false"
    )
  }
  if (needs_attention) {
    conditions.push(NEEDS_ATTENTION)
  }
  return {
    where: conditions.join(" and "),
    values: [...states, ...(order_ids ?? [])],
  }
}

/** One page of payments, newest first, and how many there are in all. */
export const selectPayments = async (
  sql: SqlRunner,
  filter: PaymentsFilter
): Promise<{ payments: ListedPayment[]; count: number }> => {
  const { where, values } = conditionsOf(filter)
  const rows = await sql.execute<Row>(
    `select order_id, state, currency_code, total_minor, received_minor,
            refunded_minor, attention, created_at, hold_until
     from order_payment where ${where}
     order by created_at desc, id desc limit ? offset ?`,
    [...values, filter.limit, filter.offset]
  )
  const [counted] = await sql.execute<{ count: string }>(
    `select count(*) as count from order_payment where ${where}`,
    values
  )
  return {
    payments: rows.map((row) => ({
      ...row,
      total_minor: Number(row.total_minor),
      received_minor: Number(row.received_minor),
      refunded_minor: Number(row.refunded_minor),
    })),
    count: Number(counted?.count ?? 0),
  }
}

/** How many orders have matters that staff should look after. */
export const countOpenMatters = async (sql: SqlRunner): Promise<number> => {
  const [row] = await sql.execute<{ count: string }>(
    `select count(*) as count from order_payment
     where deleted_at is null and ${NEEDS_ATTENTION}`,
    []
  )
  return Number(row?.count ?? 0)
}
