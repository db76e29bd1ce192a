import { Client, type Pool } from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

import { DEFAULT_FORMATS } from "../../domain/invoice-number"
import { canonicalJson, sha256 } from "../../domain/canonical-json"
import type { InvoiceDraft } from "../../domain/snapshot"
import {
  longOrder,
  snapshotOf,
} from "../../rendering/__tests__/sample-snapshot"
import { attachFile } from "../../storage/attach-file"
import { clearFault, recordFault } from "../../storage/faults"
import { issueDraft } from "../../storage/issue-draft"
import {
  inTransaction,
  runnerOn,
  startPostgres,
} from "../../../../../integration-tests/harness/scratch-postgres"
import { migrationSql } from "./migrations"
import { waitUntil } from "../../../../../integration-tests/harness/wait"

const { invoice: INVOICE, credit_note: CREDIT_NOTE } = DEFAULT_FORMATS
const NOW = new Date("2026-06-01T10:00:00.000Z")

const draftFor = (orderId: string) => {
  const { number: _n, issued_at: _i, ...draft } = snapshotOf(longOrder(1))
  return { ...draft, order: { ...draft.order, id: orderId } }
}

const creditNoteFor = (
  orderId: string,
  invoiceId: string,
  cause: string,
  total_minor = 1
): InvoiceDraft => ({
  ...draftFor(orderId),
  totals: { ...draftFor(orderId).totals, total_minor },
  ...{ kind: "credit_note", cause, reason: "refund" },
  corrects: {
    ...{ id: invoiceId, number: "INV-2026-00001" },
    issued_at: NOW.toISOString(),
  },
})

describe("issuing in PostgreSQL", { timeout: 60_000 }, () => {
  let pool: Pool
  let url: string
  let stop: () => Promise<void>

  beforeAll(async () => {
    ;({ pool, url, stop } = await startPostgres(await migrationSql()))
  }, 60_000)
  afterAll(() => stop())

  const issue = (orderId: string, now = NOW) =>
    inTransaction(pool, (sql) =>
      issueDraft(sql, draftFor(orderId), INVOICE, now)
    )

  const sequences = async (year: number) =>
    (
      await runnerOn(pool).execute<{ sequence: number }>(
        "select sequence from invoice where year = ? order by sequence",
        [year]
      )
    ).map((row) => row.sequence)

  const upTo = (count: number) =>
    Array.from({ length: count }, (_, index) => index + 1)

  it("leaves no gap when many issue at once and some fail", async () => {
    const attempts = Array.from({ length: 300 }, (_, index) =>
      inTransaction(pool, async (sql) => {
        await issueDraft(sql, draftFor(`order_${index}`), INVOICE, NOW)
        if (index % 3 === 0) {
          throw new RangeError("fails after its number was allocated")
        }
      })
    )
    const outcomes = await Promise.allSettled(attempts)
    expect(outcomes.filter((o) => o.status === "rejected")).toHaveLength(100)
    expect(await sequences(2026)).toEqual(upTo(200))
  })

  it("gives one order one invoice, however many ask at once", async () => {
    const before = (await sequences(2026)).length
    const ids = await Promise.all(
      Array.from({ length: 20 }, () => issue("order_wanted"))
    )
    expect(new Set(ids).size).toBe(1)
    expect(await sequences(2026)).toEqual(upTo(before + 1))
  })

  it("numbers credit notes by themselves, one for each cause", async () => {
    const invoiceId = await issue("order_returned")
    const credit = (cause: string) =>
      inTransaction(pool, (sql) =>
        issueDraft(
          sql,
          creditNoteFor("order_returned", invoiceId, cause),
          CREDIT_NOTE,
          NOW
        )
      )
    const first = await credit("refund:1")
    expect(await credit("refund:1")).toBe(first)
    expect(await credit("refund:2")).not.toBe(first)
    const { rows } = await pool.query<{ number: string; corrects_id: string }>(
      "select number, corrects_id from invoice where kind = 'credit_note' order by sequence"
    )
    expect(rows).toEqual([
      { number: "CN-2026-00001", corrects_id: invoiceId },
      { number: "CN-2026-00002", corrects_id: invoiceId },
    ])
  })

  it("refuses a credit note of nothing, and an invoice that corrects", async () => {
    const lone = { ...draftFor("order_lone"), kind: "credit_note" as const }
    const correcting = creditNoteFor("order_lone", await issue("order_x"), "c")
    for (const draft of [lone, { ...correcting, kind: "invoice" as const }]) {
      await expect(
        inTransaction(pool, (sql) => issueDraft(sql, draft, INVOICE, NOW))
      ).rejects.toMatchObject({ code: "23514" })
    }
  })

  it("begins a series anew each year, where the seller is", async () => {
    await issue("order_new_year", new Date("2026-12-31T23:30:00.000Z"))
    const [row] = await runnerOn(pool).execute<{ number: string }>(
      "select number from invoice where order_id = ?",
      ["order_new_year"]
    )
    expect(row.number).toBe("INV-2027-00001")
  })

  it("never dates an invoice before the one with the number below", async () => {
    await issue("order_late", new Date("2028-05-01T10:00:00.000Z"))
    await issue("order_slow_clock", new Date("2028-04-30T10:00:00.000Z"))
    const rows = await runnerOn(pool).execute<{ issued_at: Date }>(
      "select issued_at from invoice where year = 2028 order by sequence",
      []
    )
    expect(rows[1].issued_at >= rows[0].issued_at).toBe(true)
  })

  it("keeps the snapshot's hash through jsonb", async () => {
    const [row] = await runnerOn(pool).execute<{
      snapshot: unknown
      snapshot_sha256: string
    }>("select snapshot, snapshot_sha256 from invoice limit 1", [])
    expect(sha256(canonicalJson(row.snapshot))).toBe(row.snapshot_sha256)
  })

  it.each([
    "update invoice set total_minor = 1",
    "update invoice set snapshot = '{}'",
    "update invoice set deleted_at = now()",
    "delete from invoice",
    "truncate invoice",
    "update invoice_counter set last_sequence = 0",
    "update invoice_counter set last_sequence = last_sequence + 2",
    "delete from invoice_counter",
    "truncate invoice_counter",
  ])("refuses %s", async (sql) => {
    await expect(pool.query(sql)).rejects.toMatchObject({ code: "23001" })
  })

  it("takes an invoice's file once", async () => {
    const id = await issue("order_file")
    const attach = (file_id: string) =>
      attachFile(runnerOn(pool), id, { file_id, pdf_sha256: "a" })
    expect(await attach("first")).toBe(true)
    expect(await attach("second")).toBe(false)
    await expect(
      pool.query("update invoice set file_id = 'x' where id = $1", [id])
    ).rejects.toMatchObject({ code: "23001" })
  })

  it("tells those who listen when it is issued and when its file is there", async () => {
    const listener = new Client(url)
    const heard: string[] = []
    listener.on("notification", ({ payload }) => heard.push(payload ?? ""))
    await listener.connect()
    await listener.query("listen invoice_changed")

    const id = await issue("order_listened_to")
    await attachFile(runnerOn(pool), id, { file_id: "file", pdf_sha256: "a" })
    await waitUntil(() => heard.length === 2)
    expect(heard).toEqual(["order_listened_to", "order_listened_to"])
    await listener.end()
  })

  it("waits longer after each fault, and forgets it in the end", async () => {
    const sql = runnerOn(pool)
    const fault = { order_id: "order_bad", code: "failed", detail: "why" }
    const waits: number[] = []
    for (let attempt = 1; attempt <= 12; attempt++) {
      await recordFault(sql, fault)
      const [row] = await sql.execute<{ minutes: string }>(
        `select round(extract(epoch from next_attempt_at - now()) / 60) minutes
         from invoice_fault where order_id = ?`,
        [fault.order_id]
      )
      waits.push(Number(row.minutes))
    }
    expect(waits.slice(0, 4)).toEqual([2, 4, 8, 16])
    expect(waits.at(-1)).toBe(360)
    await clearFault(sql, fault.order_id)
    expect(await sql.execute("select 1 from invoice_fault", [])).toEqual([])
  })
})
