import type { Pool } from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

import {
  inTransaction,
  runnerOn,
  startPostgres,
} from "../../../../../integration-tests/harness/scratch-postgres"
import { DEFAULT_FORMATS } from "../../domain/invoice-number"
import {
  longOrder,
  snapshotOf,
} from "../../rendering/__tests__/sample-snapshot"
import { nextDocuments } from "../../storage/documents"
import { issueDraft } from "../../storage/issue-draft"
import { migrationSql } from "./migrations"

const NOW = new Date("2026-06-01T10:00:00.000Z")

describe("documents one after the other", { timeout: 60_000 }, () => {
  let pool: Pool
  let stop: () => Promise<void>

  beforeAll(async () => {
    ;({ pool, stop } = await startPostgres(await migrationSql()))
  }, 60_000)
  afterAll(() => stop())

  const issue = (orderId: string, now = NOW) => {
    const { number: _n, issued_at: _i, ...draft } = snapshotOf(longOrder(1))
    const order = { ...draft.order, id: orderId }
    return inTransaction(pool, (sql) =>
      issueDraft(sql, { ...draft, order }, DEFAULT_FORMATS.invoice, now)
    )
  }

  const page = (after: string | null, has_pdf?: boolean) =>
    nextDocuments(runnerOn(pool), { has_pdf }, { limit: 2, after })

  it("are each told once, though some leave the list and others come", async () => {
    const ids: string[] = []
    for (const each of ["a", "b", "c", "d", "e"]) {
      // All of the same moment: the id decides.
      ids.push(await issue(`order_${each}`))
    }
    const first = await page(null, false)
    await pool.query(
      "update invoice set file_id = 'f', pdf_sha256 = 'h' where id = $1",
      [first[0]?.id]
    )
    const late = await issue("order_f", new Date("2026-06-02T10:00:00.000Z"))
    const second = await page(first.at(-1)?.id ?? null, false)
    const third = await page(second.at(-1)?.id ?? null, false)
    expect([...first, ...second, ...third].map(({ id }) => id)).toEqual([
      ...ids.toSorted(),
      late,
    ])
    expect(await page(late)).toEqual([])
  })
})
