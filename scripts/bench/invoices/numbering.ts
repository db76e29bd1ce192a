import { writeFileSync } from "node:fs"

import { Pool } from "pg"

import { DEFAULT_FORMATS } from "../../../src/modules/invoice/domain/invoice-number"
import { issueDraft } from "../../../src/modules/invoice/storage/issue-draft"
import type { SqlRunner } from "../../../src/shared/sql"
import { perSecond } from "./at-once"
import { draftOf } from "./documents"
import type { Figure } from "./figures"

const CLIENTS = 16
const INVOICES = 10_000
// One of so many is rolled back after it got its number.
const ABORTED = 10
const NOW = new Date("2026-03-01T09:06:00.000Z")

// Numbering is what is measured, and not what comes before it.
const DRAFT = draftOf("order", 3)

class Abort extends Error {}

const numbered = (sql: string): string => {
  let position = 0
  return sql.replace(/\?/g, () => `$${++position}`)
}

const issue = async (pool: Pool, turn: number): Promise<void> => {
  const client = await pool.connect()
  const sql: SqlRunner = {
    execute: async <Row extends object>(
      text: string,
      values: readonly unknown[]
    ) => (await client.query<Row>(numbered(text), [...values])).rows,
  }
  try {
    await client.query("begin")
    const order = { ...DRAFT.order, id: `order_${turn}` }
    await issueDraft(sql, { ...DRAFT, order }, DEFAULT_FORMATS.invoice, NOW)
    if (turn % ABORTED === ABORTED - 1) {
      throw new Abort()
    }
    await client.query("commit")
  } catch (error) {
    await client.query("rollback")
    if (!(error instanceof Abort)) {
      throw error
    }
  } finally {
    client.release()
  }
}

const count = async (pool: Pool, what: string): Promise<number> => {
  const { rows } = await pool.query<{ count: string }>(
    `select (${what})::bigint as count from invoice`
  )
  return Number(rows[0].count)
}

const run = async (url: string, answer: string): Promise<void> => {
  const pool = new Pool({ connectionString: url, max: CLIENTS })
  const attempts = Math.round((INVOICES * ABORTED) / (ABORTED - 1))
  const rate = await perSecond(CLIENTS, attempts, (turn) => issue(pool, turn))
  const issued = await count(pool, "count(*)")
  const figure = (
    name: string,
    value: number,
    aim: Figure["aim"] = null
  ): Figure => ({ name: `Numbering: ${name}`, value, unit: "", aim })
  const figures: Figure[] = [
    figure(`issued by ${CLIENTS} clients`, issued),
    figure("rolled back", attempts - issued),
    figure(
      "gaps",
      await count(pool, "max(sequence) - count(distinct sequence)"),
      {
        at_most: 0,
      }
    ),
    figure(
      "duplicates",
      await count(pool, "count(*) - count(distinct number)"),
      {
        at_most: 0,
      }
    ),
    {
      ...figure("speed, those that are rolled back too", rate),
      unit: "/s",
      aim: { at_least: 500 },
    },
  ]
  await pool.end()
  writeFileSync(answer, JSON.stringify(figures))
}

const [, , url = "", answer = ""] = process.argv

run(url, answer).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
    process.exit(1)
  }
)
