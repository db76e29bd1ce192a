import fc from "fast-check"
import { afterAll, beforeAll, expect, it } from "vitest"

import {
  runnerOn,
  startPostgres,
} from "../../../../../integration-tests/harness/scratch-postgres"
import { keptMinor } from "../../../../modules/invoice/domain/document-facts"
import {
  entry,
  history,
} from "../../../../modules/invoice/domain/__tests__/document-history"
import {
  nextDocument,
  type DueDocument,
} from "../../../../modules/invoice/domain/next-document"
import { documentLooks } from "../../find-document-work"
import { documentTables } from "./tables"
import { writeHistory } from "./write-history"

const ORDERS = 1_200
// More than one look takes.
const AT_REST = 5_000
const LOOKS = 4
// Always the same orders: each kind of document is due in some of them.
const SEED = 7
const KINDS = [
  ...["invoice", "cancellation", "correction"],
  ...["refund", "refund of before an edit", "revival"],
]
const EVERY = 1_000_000

let database: Awaited<ReturnType<typeof startPostgres>>

beforeAll(async () => {
  database = await startPostgres(await documentTables())
  // Histories are written whole, where guards see them come one by one.
  await database.pool.query(
    "alter system set session_replication_role = replica"
  )
  await database.pool.query("select pg_reload_conf()")
  await database.pool.query(
    `insert into invoice_settings (id, seller_code, version, document) values
       ('s1', 'default', 1, '{"issue_when": "paid"}'),
       ('s2', 'sc_placed', 1, '{"issue_when": "paid"}'),
       ('s3', 'sc_placed', 2, '{"issue_when": "placed"}')`
  )
  // Newer than those that lack something, and so looked at first.
  await database.pool.query(
    `insert into order_payment (id, order_id, currency_code, total_minor,
       raw_total_minor, state, cancel_reason, created_at, updated_at)
     select 'rest_' || n, 'rest_' || n, 'eur', 100, '{}', 'expired', 'expired', t, t
     from (select n, timestamptz '2026-02-01' + n * interval '1 second' as t
       from generate_series(1, ${AT_REST}) n) rest`
  )
}, 60_000)
afterAll(() => database.stop())

const lives = fc.record({
  total: fc.integer({ min: 0, max: 9_000 }),
  atPlacing: fc.boolean(),
  isPaid: fc.constantFrom(true, true, true, false),
  ends: fc.constantFrom("lives", "lives", "lives", "canceled", "revived"),
  settles: fc.boolean(),
  steps: fc.array(
    fc.record({
      what: fc.constantFrom("refund", "edit", "edit", "twice", "fail", "rest"),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      /** How many of the documents that are due are issued before the next. */
      issued: fc.constantFrom(0, 1, 2, 2, 9),
    }),
    { maxLength: 4 }
  ),
})

type Life = typeof lives extends fc.Arbitrary<infer T> ? T : never

/** What a document is due for. */
const nameOf = (next: DueDocument): string =>
  next.kind === "invoice"
    ? next.cause === "revived"
      ? "revival"
      : "invoice"
    : next.cause.endsWith(":refunds")
      ? "refund of before an edit"
      : next.reason

const liveThrough = (life: Life) => {
  const { total, steps, ends } = life
  const story = history(total)
  if (life.atPlacing) {
    story.invoicedAtPlacing()
    if (life.settles) story.settle()
  }
  if (life.isPaid) {
    story.money(entry("captured", "pi_1", total)).paid()
  }
  for (const [index, { what, share, issued }] of steps.entries()) {
    const kept = keptMinor(story.facts().payment)
    const part = what === "rest" ? kept : Math.floor(kept * share)
    if (what === "edit") {
      story.edited(Math.ceil(story.cost() * (0.5 + share)))
    } else if (what === "twice" && life.isPaid) {
      story.money(entry("captured", `p${index}`, total))
      story.money(entry("refunded", `d${index}`, total, "duplicate_payment"))
    } else if (part > 0) {
      story.money(entry("refunded", `r${index}`, part))
      if (what === "fail")
        story.money(entry("refund_failed", `r${index}`, part))
    }
    for (let round = 0; round < issued; round++) story.issueNext()
  }
  if (ends !== "lives") {
    story.canceled("staff")
    if (life.settles) story.settle()
  }
  if (ends === "revived") {
    story.revived()
  }
  return story
}

/** Money went back, then the order was edited: what chance seldom brings. */
const refundedAndEdited = (cost: number, issued: number) => {
  const story = history(1_000)
  story
    .money(entry("captured", "pi_1", 1_000))
    .paid()
    .settle()
  story.money(entry("refunded", "r1", 300)).settle()
  story.edited(cost)
  for (let round = 0; round < issued; round++) story.issueNext()
  return story
}

it("finds exactly the orders of which the rules say that a document is due", async () => {
  const sql = runnerOn(database.pool)
  const due: string[] = []
  const kinds = new Set<string>()
  const told = new Map<string, string>()
  const stories = [
    ...fc.sample(lives, { numRuns: ORDERS, seed: SEED }).map(liveThrough),
    ...[700, 800, 1_000, 1_200].flatMap((cost) =>
      [0, 1, 2, 3].map((issued) => refundedAndEdited(cost, issued))
    ),
  ]
  for (const [index, story] of stories.entries()) {
    const facts = story.facts()
    const order = await writeHistory(sql, facts, story.total, index)
    const next = nextDocument(facts)
    told.set(order, JSON.stringify({ next, facts }))
    if (next) {
      due.push(order)
      kinds.add(nameOf(next))
    }
  }
  const look = documentLooks()
  const found: string[] = []
  for (let round = 0; round < LOOKS; round++) {
    found.push(...(await look(sql.execute, EVERY)))
  }
  expect(new Set(found).size).toBe(found.length)
  const wrong = [
    ...due.filter((order) => !found.includes(order)),
    ...found.filter((order) => !due.includes(order)),
  ]
  expect(wrong.map((order) => told.get(order))).toEqual([])
  expect(kinds).toEqual(new Set(KINDS))
}, 120_000)
