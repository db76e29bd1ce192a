/**
 * `violation`: something that must hold does not. `note`: worth a look, and
 * may be in order.
 */
export type Severity = "violation" | "note"

/** One thing that a check found. */
export type Finding = {
  /** Slug of the check. */
  check: string
  severity: Severity
  /** What it is about: mostly an id. */
  subject: string
  /** What is the case. */
  detail: string
  /** What to do about it. */
  cure: string
}

/**
 * One thing that must hold over a whole database.
 *
 * `sql` answers a row for each place where it does not hold, with the columns
 * `subject` and `detail`, and `severity` if that is `in-row`. It may read `given(patience)`, how long work may lie undone, and
 * `money_unit(code, per_major)`, the minor units in a unit of each currency.
 */
export type Check = {
  slug: string
  /** What holds, as a sentence. */
  says: string
  cure: string
  /** A violation if nothing else is said. */
  severity?: Severity | "in-row"
  sql: string
}
