import type { Pool } from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

import { settings } from "../../domain/__tests__/fixtures"
import { DEFAULT_SELLER, type InvoiceSettings } from "../../domain/settings"
import { Migration20261122064500 } from "../../migrations/Migration20261122064500"
import { issueDraft } from "../../storage/issue-draft"
import { saveSettings } from "../../storage/save-settings"
import { recordFault } from "../../storage/faults"
import {
  addVersion,
  readSettings,
  readVersion,
  wakeWaitingForSeller,
} from "../../storage/settings"
import {
  inTransaction,
  runnerOn,
  startPostgres,
} from "../../../../../integration-tests/harness/scratch-postgres"
import {
  longOrder,
  snapshotOf,
} from "../../rendering/__tests__/sample-snapshot"
import { around } from "./migrations"

const SELLER = `insert into invoice_seller (id, code, name, address_lines, postal_code, city,
  country_code, vat_id, iban, time_zone, deleted_at) values
  ('invsel_1', 'default', 'Old & Co', array['Hof "B", {links}', 'c/o A'], '1', 'Wien', 'at',
   'ATU13585627', null, 'Europe/Vienna', null),
  ('invsel_0', 'default', 'Older', array['x'], '1', 'Wien', 'at', null, null, 'UTC', now())`

describe("settings in PostgreSQL", { timeout: 60_000 }, () => {
  let pool: Pool
  let stop: () => Promise<void>
  let migration: { before: string[]; up: string[]; down: string[] }

  beforeAll(async () => {
    migration = await around(Migration20261122064500)
    ;({ pool, stop } = await startPostgres([
      ...migration.before,
      SELLER,
      ...migration.up,
    ]))
  }, 60_000)
  afterAll(() => stop())

  const save = (seller_code: string, based_on: number, name: string) => {
    const changed: InvoiceSettings = {
      ...settings,
      seller: { ...settings.seller, name },
    }
    return inTransaction(pool, (sql) =>
      addVersion(sql, {
        ...{ seller_code, based_on, created_by: "user_1" },
        settings: changed,
      })
    )
  }

  it("carries over what was there before, and back", async () => {
    const sql = runnerOn(pool)
    expect(await readSettings(sql, null)).toMatchObject({
      ...{ seller_code: DEFAULT_SELLER, version: 1, created_by: null },
      numbering: { invoice: "INV-{YYYY}-{00000}" },
      seller: {
        ...{ name: "Old & Co", vat_id: "ATU13585627", iban: null, logo: null },
        address_lines: ['Hof "B", {links}', "c/o A"],
      },
    })
    for (const statement of migration.down) {
      await sql.execute(statement, [])
    }
    const rows = await sql.execute(
      "select code, name, address_lines from invoice_seller",
      []
    )
    expect(rows).toEqual([
      {
        ...{ code: "default", name: "Old & Co" },
        address_lines: ['Hof "B", {links}', "c/o A"],
      },
    ])
    for (const statement of migration.up) {
      await sql.execute(statement, [])
    }
  })

  it("adds versions, and lets nobody save over another's", async () => {
    expect(await save(DEFAULT_SELLER, 1, "Second")).toBe(2)
    expect(await save(DEFAULT_SELLER, 1, "Late")).toBeNull()
    const at_once = await Promise.all(
      ["A", "B", "C", "D", "E"].map((name) => save(DEFAULT_SELLER, 2, name))
    )
    expect(at_once.filter((version) => version !== null)).toEqual([3])
    expect(
      (await readVersion(runnerOn(pool), DEFAULT_SELLER, 2))?.seller.name
    ).toBe("Second")
    expect(await readVersion(runnerOn(pool), DEFAULT_SELLER, 9)).toBeNull()
  })

  it("gives a sales channel its own seller's, and all others the default", async () => {
    expect(await save("sc_books", 0, "Books Ltd")).toBe(1)
    const nameFor = async (channel: string | null) =>
      (await readSettings(runnerOn(pool), channel))?.seller.name
    expect(await nameFor("sc_books")).toBe("Books Ltd")
    const standard = await nameFor(null)
    expect(standard).not.toBe("Books Ltd")
    expect(await nameFor("sc_other")).toBe(standard)
  })

  it.each([
    "update invoice_settings set document = '{}' where version = 1",
    "update invoice_settings set deleted_at = now()",
    "delete from invoice_settings",
    "truncate invoice_settings",
  ])("refuses: %s", async (statement) => {
    await expect(runnerOn(pool).execute(statement, [])).rejects.toThrow(
      "is kept as it is"
    )
  })

  const savedWith = (
    seller_code: string,
    based_on: number,
    numbering: InvoiceSettings["numbering"]
  ) =>
    inTransaction(pool, (sql) =>
      saveSettings(
        sql,
        {
          ...{ seller_code, based_on, created_by: null },
          settings: { ...settings, numbering },
        },
        new Date("2026-06-01T10:00:00.000Z")
      )
    )

  it("lets two sellers that choose one series at once not both have it", async () => {
    const outcomes = await Promise.all(
      ["sc_one", "sc_two", "sc_three"].map((seller) =>
        savedWith(seller, 0, {
          invoice: "S-{000}",
          credit_note: `${seller}-{0}`,
        })
      )
    )
    expect(outcomes.filter(({ is }) => is === "saved")).toHaveLength(1)
    expect(outcomes.filter(({ is }) => is === "refused")).toHaveLength(2)
    expect(outcomes.find(({ is }) => is === "refused")).toMatchObject({
      faults: [
        {
          field: "numbering.invoice",
          message: expect.stringContaining("Another seller numbers by S"),
        },
      ],
    })
  })

  it("refuses a format whose next number is given out already", async () => {
    const { number: _n, issued_at: _i, ...draft } = snapshotOf(longOrder(1))
    const now = new Date("2026-06-01T10:00:00.000Z")
    await inTransaction(pool, (sql) =>
      issueDraft(sql, draft, "L-{YYYY}-{00000}", now)
    )
    expect(
      await savedWith("sc_late", 0, {
        invoice: "L-2026-{00000}",
        credit_note: "LC-{0}",
      })
    ).toMatchObject({
      is: "refused",
      faults: [{ message: expect.stringContaining("L-2026-00001") }],
    })
    // Another way of writing the same series goes on counting.
    expect(
      await savedWith("sc_late", 0, {
        invoice: "L{YY}-{000}",
        credit_note: "LC-{0}",
      })
    ).toEqual({ is: "saved", version: 1 })
    expect(
      await savedWith("sc_late", 0, { invoice: "M{0}", credit_note: "MC{0}" })
    ).toEqual({ is: "overtaken" })
  })

  it("makes orders due that waited for the seller, and no others", async () => {
    const sql = runnerOn(pool)
    await recordFault(sql, {
      ...{ order_id: "order_waiting", code: "seller_missing", detail: "" },
    })
    await recordFault(sql, {
      ...{ order_id: "order_wrong", code: "totals_mismatch", detail: "" },
    })
    await wakeWaitingForSeller(sql)
    const due = await sql.execute(
      "select order_id from invoice_fault where next_attempt_at <= now()",
      []
    )
    expect(due).toEqual([{ order_id: "order_waiting" }])
  })
})
