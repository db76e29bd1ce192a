import type { Pool } from "pg"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"

import {
  inTransaction,
  runnerOn,
  startPostgres,
} from "../../../../../integration-tests/harness/scratch-postgres"
import type { SqlRunner } from "../../../../shared/sql"
import {
  MOST_EXPORT_ATTEMPTS,
  type ClaimedExport,
} from "../../domain/document-export"
import {
  claimExport,
  dropExport,
  findExport,
  listExports,
  noteExportFile,
  openExport,
  selectExpiredExports,
  settleExportDone,
  settleExportFailed,
  tellExport,
  type NewExport,
} from "../../storage/exports"
import { migrationSql } from "./migrations"

describe("exports in PostgreSQL", { timeout: 60_000 }, () => {
  let pool: Pool
  let db: SqlRunner
  let stop: () => Promise<void>

  beforeAll(async () => {
    ;({ pool, stop } = await startPostgres(await migrationSql()))
    db = runnerOn(pool)
  }, 60_000)
  afterAll(() => stop())
  beforeEach(() => pool.query("delete from invoice_export"))

  let count = 0
  const open = (change: Partial<NewExport> = {}) =>
    openExport(db, {
      ...{ id: `invexp_${++count}`, format: "zip", total: 7 },
      ...{ filter: { from: "2026-01-01", to: "2026-01-31" } },
      ...{ requested_by: "user_1", ...change },
    })

  const claim = () => inTransaction(pool, (sql) => claimExport(sql))

  const claimed = async (): Promise<ClaimedExport> => {
    const job = await claim()
    if (!job) throw new TypeError("nothing to claim")
    return job
  }

  /** Its process dies, and its lease is over. */
  const die = () =>
    pool.query(
      "update invoice_export set lease_until = now() where state = 'running'"
    )

  it("are one for who asks again before it is done", async () => {
    const ids = await Promise.all(Array.from({ length: 10 }, () => open()))
    const [id = ""] = ids
    expect(new Set(ids).size).toBe(1)
    expect(
      await open({ filter: { to: "2026-01-31", from: "2026-01-01" } })
    ).toBe(id)
    const job = await claimed()
    expect(await open()).toBe(id)
    await noteExportFile(db, job, "private-a")
    await settleExportDone(db, job, { done: 7, missing: 0 })
    expect(await open()).not.toBe(id)
  })

  it.each<[string, Partial<NewExport>]>([
    ["user", { requested_by: "user_2" }],
    ["format", { format: "csv" }],
    ["filter", { filter: { from: "2026-01-01", to: "2026-01-30" } }],
    [
      "kind",
      { filter: { from: "2026-01-01", to: "2026-01-31", kind: "invoice" } },
    ],
  ])("are another for another %s", async (_, change) => {
    expect(await open()).not.toBe(await open(change))
  })

  it("are worked by one worker, one at a time, in their order", async () => {
    const first = await open()
    const second = await open({ format: "csv" })
    const hands = await Promise.all(Array.from({ length: 12 }, claim))
    const jobs = hands.filter((job) => job !== null)
    expect(jobs).toMatchObject([
      { id: first, format: "zip", state: "running", attempts: 1 },
    ])
    expect(jobs[0]?.filter).toEqual({ from: "2026-01-01", to: "2026-01-31" })
    await settleExportFailed(db, { id: first, attempts: 1 }, "disk full")
    expect(await claim()).toMatchObject({ id: second })
    expect(await claim()).toBeNull()
    expect(await findExport(db, first)).toMatchObject({
      ...{ state: "failed", error: "disk full" },
    })
  })

  it("tell how far they are, and are held as long as they do", async () => {
    const id = await open()
    const job = await claimed()
    await die()
    expect(await tellExport(db, job, { done: 3, missing: 1 })).toBe(true)
    expect(await claim()).toBeNull()
    expect(await findExport(db, id)).toMatchObject({
      ...{ state: "running", done: 3, missing: 1, total: 7 },
    })
    // More were issued since it was asked for.
    await tellExport(db, job, { done: 9, missing: 1 })
    expect(await findExport(db, id)).toMatchObject({ done: 9, total: 9 })
  })

  it("go on after a crash, and fence off who was taken for dead", async () => {
    const id = await open()
    const stale = await claimed()
    await noteExportFile(db, stale, "private-half")
    await tellExport(db, stale, { done: 4, missing: 0 })
    await die()
    const job = await claimed()
    expect(job).toMatchObject({ id, attempts: 2, file_id: "private-half" })
    expect(await findExport(db, id)).toMatchObject({ done: 0 })

    const progress = { done: 7, missing: 0 }
    expect(await tellExport(db, stale, progress)).toBe(false)
    expect(await noteExportFile(db, stale, "private-x")).toBe(false)
    expect(await settleExportDone(db, stale, progress)).toBe(false)
    expect(await settleExportFailed(db, stale, "x")).toBe(false)

    expect(await noteExportFile(db, job, "private-whole")).toBe(true)
    expect(await settleExportDone(db, job, progress)).toBe(true)
    expect(await findExport(db, id)).toMatchObject({
      ...{ state: "done", file_id: "private-whole", done: 7 },
    })
    expect(await claim()).toBeNull()
  })

  it("are given up when each process dies of them", async () => {
    const id = await open()
    for (let attempt = 1; attempt <= MOST_EXPORT_ATTEMPTS; attempt++) {
      expect(await claimed()).toMatchObject({
        state: "running",
        attempts: attempt,
      })
      await die()
    }
    expect(await claimed()).toMatchObject({ id, state: "failed" })
    expect(await claim()).toBeNull()
    expect(await findExport(db, id)).toMatchObject({
      ...{ state: "failed", error: "The process died at every attempt." },
    })
  })

  it("run out after a day, but not while they are worked", async () => {
    const id = await open()
    const job = await claimed()
    await noteExportFile(db, job, "private-a")
    await pool.query("update invoice_export set expires_at = now()")
    expect(await selectExpiredExports(db, 10)).toEqual([])
    await settleExportDone(db, job, { done: 7, missing: 0 })
    expect((await listExports(db, 10)).map((each) => each.id)).toEqual([id])
    await pool.query("update invoice_export set expires_at = now()")
    expect(await findExport(db, id)).toBeNull()
    expect(await listExports(db, 10)).toEqual([])
    expect(await selectExpiredExports(db, 10)).toEqual([
      { id, file_id: "private-a" },
    ])
    await dropExport(db, id)
    expect(await selectExpiredExports(db, 10)).toEqual([])
  })

  it.each([
    "update invoice_export set state = 'done'",
    "update invoice_export set state = 'running'",
    "update invoice_export set state = 'lost'",
    "update invoice_export set done = -1",
  ])("refuse %s", async (statement) => {
    await open()
    await expect(pool.query(statement)).rejects.toMatchObject({ code: "23514" })
  })
})
