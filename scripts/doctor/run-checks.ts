import type { ClientBase } from "pg"
import { currencyDecimals } from "../../src/shared/money"
import type { Check, Finding, Severity } from "./finding"

/** How a run looks at things. */
export type DoctorOptions = {
  /** Minutes that work may lie undone before it counts as forgotten (15). */
  patienceMinutes?: number
}

const PATIENCE_MINUTES = 15
// Of one check; a fault that touches everything would fill the terminal.
const MOST_ROWS = 50

type Row = {
  subject: string
  detail: string
  severity: Severity
  display_id: number | null
  found: string
}

/**
 * Runs checks in the caller's transaction, one statement each, and answers
 * what they found. Of each at most 50 things are told one by one.
 *
 * @throws the database's error where its tables are not those of this version
 */
export async function runChecks(
  client: ClientBase,
  checks: readonly Check[],
  { patienceMinutes = PATIENCE_MINUTES }: DoctorOptions = {}
): Promise<Finding[]> {
  const given = await givenTables(client, patienceMinutes)
  const findings: Finding[] = []
  for (const check of checks) {
    const { rows } = await client.query<Row>(statement(given, check))
    findings.push(...rows.map((row) => findingOf(check, row)))
    const [first] = rows
    const untold = Number(first?.found ?? 0) - rows.length
    if (first && untold > 0) {
      const { severity } = findingOf(check, first)
      findings.push({
        check: check.slug,
        severity,
        subject: "and more",
        detail: `${untold} more of this kind`,
        cure: check.cure,
      })
    }
  }
  return findings
}

function findingOf({ slug, cure }: Check, row: Row): Finding {
  const order = row.display_id === null ? "" : `Order #${row.display_id}: `
  return {
    check: slug,
    severity: row.severity,
    subject: row.subject,
    detail: `${order}${row.detail}`,
    cure,
  }
}

function statement(
  given: string,
  { sql, severity = "violation" }: Check
): string {
  return `with ${given}
    select f.subject, f.detail, o.display_id, count(*) over () as found,
      ${severity === "in-row" ? "f.severity" : `'${severity}'`} as severity
    from (${sql}) f
    left join "order" o on o.id = f.subject
    order by severity desc, f.subject, f.detail
    limit ${MOST_ROWS}`
}

async function givenTables(
  client: ClientBase,
  patienceMinutes: number
): Promise<string> {
  const { rows } = await client.query<{ code: string }>(
    "select lower(code) as code from currency"
  )
  const units = rows
    .map(({ code }) => code)
    .filter((code) => /^[a-z]{3}$/.test(code))
    .map((code) => `('${code}', ${10 ** currencyDecimals(code)}::numeric)`)
  return `
    given (patience) as (values (make_interval(mins => ${Math.floor(patienceMinutes)}))),
    money_unit (code, per_major) as (values ${units.join(", ")})`
}
