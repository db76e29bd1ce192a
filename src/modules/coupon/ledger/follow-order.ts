import type { SqlRunner } from "../../../shared/sql"
import { NO_CEILING } from "../domain/usage"
import { moveCounters, stepsOf, stepsUp, type Step } from "./counters"
import type { CountedRow, NewRedemption, ReleaseReason } from "./redemption"
import { takeOut } from "./release-redemptions"
import { bindRedemptions, commitRedemptions } from "./settle-redemptions"

/** An order and what it was placed from: a cart, or itself for a draft. */
export type OrderOfUses = { order_id: string; source_id: string }

/** What an order's uses are now. */
export type Standing =
  { state: "held" | "committed" } | { state: "released"; reason: ReleaseReason }

type Row = CountedRow & { id: string; code: string }

/** What counts differently now, and by which counters. */
type Moved = { promotion_id: string; steps: Step[] }

const isFor = (row: Row, wanted: NewRedemption): boolean =>
  row.promotion_id === wanted.promotion_id &&
  row.code === wanted.code &&
  Number(row.amount_minor) === wanted.amount_minor

const countingRows = (sql: SqlRunner, orderId: string): Promise<Row[]> =>
  sql.execute<Row>(
    `select id, promotion_id, code, amount_minor, subjects
     from coupon_redemption where order_id = ? and state <> 'released'
     order by id for update`,
    [orderId]
  )

// A use that was given back counts anew: an order before this was undone.
const TAKE = `
  insert into coupon_redemption as r
    (id, source_id, order_id, promotion_id, code, customer_key, currency_code,
     amount_minor, subjects, state)
  values (?, ?, ?, ?, ?, ?, ?, ?::bigint,
    array(select jsonb_array_elements_text(?::jsonb)), 'held')
  on conflict (source_id, promotion_id, code) do update
    set order_id = excluded.order_id, customer_key = excluded.customer_key,
      currency_code = excluded.currency_code,
      amount_minor = excluded.amount_minor, subjects = excluded.subjects,
      state = 'held', held_at = now(), released_at = null,
      release_reason = null, updated_at = now()
    where r.state = 'released'
  returning id`

// The order stands, so limits do not.
const unlimited = (each: NewRedemption): NewRedemption => ({
  ...each,
  subjects: each.subjects.map(({ subject }) => ({ ...NO_CEILING, subject })),
})

const take = async (
  sql: SqlRunner,
  { order_id, source_id }: OrderOfUses,
  wanted: NewRedemption
): Promise<Moved[]> => {
  const { promotion_id, subjects, amount_minor } = unlimited(wanted)
  const taken = await sql.execute(TAKE, [
    wanted.id,
    source_id,
    order_id,
    promotion_id,
    wanted.code,
    wanted.customer_key,
    wanted.currency_code,
    amount_minor,
    JSON.stringify(subjects.map(({ subject }) => subject)),
  ])
  return taken.length > 0
    ? [{ promotion_id, steps: stepsUp(subjects, amount_minor) }]
    : []
}

const movedOut = (rows: readonly CountedRow[]): Moved[] =>
  rows.map((row) => ({
    promotion_id: row.promotion_id,
    steps: stepsOf([row], -1),
  }))

const followUses = async (
  sql: SqlRunner,
  order: OrderOfUses,
  wanted: readonly NewRedemption[]
): Promise<Moved[]> => {
  const rows = await countingRows(sql, order.order_id)
  const moved: Moved[] = []
  const open = [...wanted]
  for (const row of rows) {
    const place = open.findIndex((each) => isFor(row, each))
    if (place >= 0) {
      open.splice(place, 1)
    } else {
      moved.push(...movedOut(await takeOut(sql, { id: row.id }, "replaced")))
    }
  }
  for (const each of open) {
    moved.push(...(await take(sql, order, each)))
  }
  return moved
}

/**
 * Makes the ledger say what is true of a placed order: counts what it uses and
 * nobody counted (a draft, an order edit, an order that lives again), gives
 * back what it does not use any more, commits what is paid. Limits are not
 * asked: the order stands. Safe to repeat.
 *
 * @param wanted what the order uses, each coupon and code once
 * @returns the promotions that were used more or less often than they are now
 */
export const followOrder = async (
  sql: SqlRunner,
  order: OrderOfUses,
  wanted: readonly NewRedemption[],
  standing: Standing
): Promise<string[]> => {
  await bindRedemptions(sql, order.source_id, order.order_id)
  const moved =
    standing.state === "released"
      ? movedOut(
          await takeOut(sql, { order_id: order.order_id }, standing.reason)
        )
      : await followUses(sql, order, wanted)
  await moveCounters(
    sql,
    moved.flatMap(({ steps }) => steps)
  )
  if (standing.state === "committed") {
    await commitRedemptions(sql, order.order_id)
  }
  return [...new Set(moved.map(({ promotion_id }) => promotion_id))]
}
