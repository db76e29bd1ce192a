import type { SqlRunner } from "../../../shared/sql"
import { NO_CEILING, type CountedSubject } from "../domain/usage"
import type { CountedRow } from "./redemption"

/** What has been counted; amounts in minor units. */
export type Counted = { used: number; spent_minor: number }

/** By how much a counter moves, and how far it may go. */
export type Step = CountedSubject & { used: number; spent_minor: number }

/** The steps of uses that begin to count. */
export const stepsUp = (
  subjects: readonly CountedSubject[],
  amount_minor: number
): Step[] =>
  subjects.map((each) => ({ ...each, used: 1, spent_minor: amount_minor }))

/** The steps of uses by what their rows say, whatever their limits. */
export const stepsOf = (
  rows: readonly CountedRow[],
  direction: 1 | -1
): Step[] =>
  rows.flatMap(({ subjects, amount_minor }) =>
    subjects.map((subject) => ({
      ...NO_CEILING,
      subject,
      used: direction,
      spent_minor: direction * Number(amount_minor),
    }))
  )

// One step per counter, in an order that is the same for everybody: so nobody
// waits in a circle.
const inOneGo = (steps: readonly Step[]): Step[] => {
  const sums = new Map<string, Step>()
  for (const step of steps) {
    const sum = sums.get(step.subject)
    sums.set(
      step.subject,
      sum
        ? {
            subject: step.subject,
            uses: sum.uses ?? step.uses,
            budget_minor: sum.budget_minor ?? step.budget_minor,
            used: sum.used + step.used,
            spent_minor: sum.spent_minor + step.spent_minor,
          }
        : step
    )
  }
  return [...sums.values()].sort((a, b) => (a.subject < b.subject ? -1 : 1))
}

const HAS_ROOM = `
  (?::int is null or c.used + n.used <= ?::int)
  and (?::bigint is null or c.spent_minor + n.spent_minor <= ?::bigint)`

const STEP = `select ?::text as subject, ?::int as used, ?::bigint as spent_minor`

const MAKE = `
  insert into coupon_counter (subject, used, spent_minor)
  select n.subject, 0, 0 from (${STEP}) n
  on conflict (subject) do nothing`

const MOVE = `
  update coupon_counter c
  set used = c.used + n.used, spent_minor = c.spent_minor + n.spent_minor,
    updated_at = now()
  from (${STEP}) n
  where c.subject = n.subject and ${HAS_ROOM}
  returning c.subject`

// What goes down has room, also where a limit was lowered since.
const ceilingsOf = ({ uses, budget_minor, used, spent_minor }: Step) => {
  const [most, spend] = [
    used > 0 ? uses : null,
    spent_minor > 0 ? budget_minor : null,
  ]
  return [most, most, spend, spend]
}

/**
 * Moves counters, those of several uses at once; two statements per counter at
 * most, whatever has been counted before.
 *
 * @returns the first counter without room: the caller's transaction has to be
 * rolled back then. Null when all are moved.
 */
export const moveCounters = async (
  sql: SqlRunner,
  steps: readonly Step[]
): Promise<string | null> => {
  for (const step of inOneGo(steps)) {
    const by = [step.subject, step.used, step.spent_minor]
    const move = () => sql.execute(MOVE, [...by, ...ceilingsOf(step)])
    if ((await move()).length > 0) {
      continue
    }
    await sql.execute(MAKE, by)
    if ((await move()).length === 0) {
      return step.subject
    }
  }
  return null
}

/** What counters stand at; those that nothing was counted by are left out. */
export const readCounters = async (
  sql: SqlRunner,
  subjects: readonly string[]
): Promise<Map<string, Counted>> => {
  const rows = await sql.execute<{
    subject: string
    used: number
    spent_minor: string
  }>(
    `select subject, used, spent_minor from coupon_counter
     where subject in (select jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(subjects)]
  )
  return new Map(
    rows.map(({ subject, used, spent_minor }) => [
      subject,
      { used, spent_minor: Number(spent_minor) },
    ])
  )
}

/** As `readCounters`, by names of the caller's own. */
export const countBy = async (
  sql: SqlRunner,
  named: readonly { id: string; subject: string }[]
): Promise<Map<string, Counted>> => {
  const counted = await readCounters(
    sql,
    named.map(({ subject }) => subject)
  )
  return new Map(
    named.flatMap(({ id, subject }) => {
      const uses = counted.get(subject)
      return uses ? [[id, uses] as const] : []
    })
  )
}
