import type { SqlRunner } from "../../../shared/sql"
import type { CountedSubject } from "../domain/usage"
import { moveCounters, stepsOf, stepsUp, type Step } from "./counters"
import type { CountedRow, NewRedemption } from "./redemption"
import { takeOut } from "./release-redemptions"

/** What became of it; refused, nothing may be kept of the transaction. */
export type Held = { held: true } | { held: false; subject: string }

type Known = CountedRow & {
  id: string
  code: string
  customer_key: string | null
  currency_code: string
}

const namesOf = (subjects: readonly CountedSubject[]): string[] =>
  subjects.map(({ subject }) => subject)

const isSame = (known: Known, wanted: NewRedemption): boolean =>
  known.promotion_id === wanted.promotion_id &&
  known.code === wanted.code &&
  Number(known.amount_minor) === wanted.amount_minor &&
  known.customer_key === wanted.customer_key &&
  known.currency_code === wanted.currency_code &&
  known.subjects.join("\n") === namesOf(wanted.subjects).join("\n")

// What an attempt that died has taken for a cart that has changed since. The
// counters move later, together with those of what is wanted now.
const dropOthers = async (
  sql: SqlRunner,
  sourceId: string,
  wanted: readonly NewRedemption[]
): Promise<Step[]> => {
  const known = await sql.execute<Known>(
    `select id, promotion_id, code, amount_minor, customer_key, currency_code, subjects
     from coupon_redemption
     where source_id = ? and state = 'held' and order_id is null
     order by id for update`,
    [sourceId]
  )
  const stale = known.filter((row) => !wanted.some((each) => isSame(row, each)))
  const steps: Step[] = []
  for (const { id } of stale) {
    steps.push(...stepsOf(await takeOut(sql, { id }, "replaced"), -1))
  }
  return steps
}

// Of any number that come at once, one gets the row and counts the use.
const TAKE = `
  insert into coupon_redemption as r
    (id, source_id, promotion_id, code, customer_key, currency_code,
     amount_minor, subjects, state)
  values (?, ?, ?, ?, ?, ?, ?::bigint,
    array(select jsonb_array_elements_text(?::jsonb)), 'held')
  on conflict (source_id, promotion_id, code) do update
    set customer_key = excluded.customer_key,
      currency_code = excluded.currency_code,
      amount_minor = excluded.amount_minor, subjects = excluded.subjects,
      state = 'held', order_id = null, held_at = now(), released_at = null,
      release_reason = null, updated_at = now()
    where r.state = 'released'
  returning id`

const takeRow = async (
  sql: SqlRunner,
  sourceId: string,
  each: NewRedemption
): Promise<Step[]> => {
  const taken = await sql.execute(TAKE, [
    each.id,
    sourceId,
    each.promotion_id,
    each.code,
    each.customer_key,
    each.currency_code,
    each.amount_minor,
    JSON.stringify(namesOf(each.subjects)),
  ])
  return taken.length > 0 ? stepsUp(each.subjects, each.amount_minor) : []
}

/**
 * Counts the coupons of a cart that is being placed: all of them, or none. Once
 * for a cart, however often it is called; what another attempt has counted for
 * other figures is given back. A cart whose order lives changes nothing.
 *
 * @param sourceId the cart, or the draft order
 * @param wanted each coupon and code once
 * @returns the counter without room, if there is one
 */
export const holdRedemptions = async (
  sql: SqlRunner,
  sourceId: string,
  wanted: readonly NewRedemption[]
): Promise<Held> => {
  const steps = await dropOthers(sql, sourceId, wanted)
  // In one order: of two attempts for one cart, the second waits at the first row.
  const sorted = wanted.toSorted((a, b) =>
    a.promotion_id + a.code < b.promotion_id + b.code ? -1 : 1
  )
  for (const each of sorted) {
    steps.push(...(await takeRow(sql, sourceId, each)))
  }
  const subject = await moveCounters(sql, steps)
  return subject === null ? { held: true } : { held: false, subject }
}
