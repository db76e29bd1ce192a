import type { Pool } from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

import { DEFAULT_FORMATS } from "../../domain/invoice-number"
import type { InvoiceDraft } from "../../domain/snapshot"
import {
  longOrder,
  snapshotOf,
} from "../../rendering/__tests__/sample-snapshot"
import { issueDraft } from "../../storage/issue-draft"
import {
  inTransaction,
  startPostgres,
} from "../../../../../integration-tests/harness/scratch-postgres"
import { migrationSql } from "./migrations"

const NOW = new Date("2026-06-01T10:00:00.000Z")

const invoiceOf = (orderId: string): InvoiceDraft => {
  const { number: _n, issued_at: _i, ...draft } = snapshotOf(longOrder(1))
  return { ...draft, order: { ...draft.order, id: orderId } }
}

const creditOf = (
  orderId: string,
  invoiceId: string,
  cause: string,
  total_minor: number
): InvoiceDraft => ({
  ...invoiceOf(orderId),
  ...{ kind: "credit_note", cause, reason: "refund" },
  totals: { ...invoiceOf(orderId).totals, total_minor },
  corrects: { id: invoiceId, number: "x", issued_at: NOW.toISOString() },
})

describe("crediting in PostgreSQL", { timeout: 60_000 }, () => {
  let pool: Pool
  let stop: () => Promise<void>

  beforeAll(async () => {
    ;({ pool, stop } = await startPostgres(await migrationSql()))
  }, 60_000)
  afterAll(() => stop())

  const issue = (draft: InvoiceDraft, after: number | null = null) =>
    inTransaction(pool, (sql) =>
      issueDraft(sql, draft, DEFAULT_FORMATS[draft.kind], NOW, after)
    )

  const credited = async (invoiceId: string): Promise<number> => {
    const { rows } = await pool.query<{ sum: number }>(
      "select sum(total_minor)::int as sum from invoice where corrects_id = $1",
      [invoiceId]
    )
    return rows[0]?.sum ?? 0
  }

  it("never takes back more than the invoice, however many try at once", async () => {
    const draft = invoiceOf("order_raced")
    const total = draft.totals.total_minor
    const id = await issue(draft)
    const half = Math.ceil(total / 2)
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) =>
        issue(creditOf("order_raced", id, `refund_${index}`, half))
      )
    )
    const done = tries.filter(({ status }) => status === "fulfilled")
    expect(done).toHaveLength(Math.floor(total / half))
    expect(await credited(id)).toBeLessThanOrEqual(total)
  })

  it("refuses to credit another order's invoice", async () => {
    const id = await issue(invoiceOf("order_owner"))
    await expect(
      issue(creditOf("order_other", id, "refund_1", 1))
    ).rejects.toMatchObject({ code: "23001" })
  })

  it("refuses a draft that was reckoned from other documents", async () => {
    const id = await issue(invoiceOf("order_moved"), 0)
    await issue(creditOf("order_moved", id, "refund_1", 1), 1)
    await expect(
      issue(creditOf("order_moved", id, "refund_2", 1), 1)
    ).rejects.toMatchObject({ code: "documents_moved" })
    expect(await credited(id)).toBe(1)
  })

  it("lets one of many issuers of the same state through", async () => {
    const id = await issue(invoiceOf("order_busy"), 0)
    const tries = await Promise.allSettled(
      Array.from({ length: 6 }, (_, index) =>
        issue(creditOf("order_busy", id, `refund_${index}`, 1), 1)
      )
    )
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    expect(await credited(id)).toBe(1)
  })
})
