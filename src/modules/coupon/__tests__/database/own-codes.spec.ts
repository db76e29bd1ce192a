import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"

import {
  inTransaction,
  runnerOn,
  startPostgres,
  statementsOf,
} from "../../../../../integration-tests/harness/scratch-postgres"
import type { SqlRunner } from "../../../../shared/sql"
import {
  dropBatch,
  fillBatch,
  findOwnCode,
  nameCoupons,
  openBatch,
  pageCodes,
  resolveCodes,
  setDisabled,
  unnameCoupons,
} from "../../codes"
import { parsePattern } from "../../domain/codes"
import { Migration20261121200000 } from "../../migrations/Migration20261121200000"
import { Migration20261121203000 } from "../../migrations/Migration20261121203000"
import { Migration20261121225930 } from "../../migrations/Migration20261121225930"

let database: Awaited<ReturnType<typeof startPostgres>>
let sql: SqlRunner

beforeAll(async () => {
  database = await startPostgres(
    await statementsOf(Migration20261121200000, Migration20261121203000)
  )
  sql = runnerOn(database.pool)
}, 60_000)
afterAll(() => database.stop())
beforeEach(() =>
  database.pool.query("truncate coupon_code, coupon_batch, coupon_counter")
)

/** Makes the own codes of promotions lead to them: code → id. */
const name = (own: Record<string, string>) =>
  nameCoupons(
    sql,
    Object.entries(own).map(([code, promotion_id]) => ({ code, promotion_id }))
  )

const leads = async (...typed: string[]): Promise<string[]> => {
  const found = await resolveCodes(sql, typed)
  return typed.map((each) => {
    const lead = found.find((one) => one.typed === each)
    return lead ? `${lead.promotion_id}${lead.is_disabled ? " off" : ""}` : "-"
  })
}

const batchOf = async (promotion_id: string): Promise<string[]> => {
  const parsed = parsePattern({ prefix: "SPRING-", count: 3 })
  if (!("pattern" in parsed)) {
    throw new Error("not a pattern")
  }
  await openBatch(sql, {
    id: "batch_1",
    promotion_id,
    pattern: parsed.pattern,
  })
  await fillBatch((work) => inTransaction(database.pool, work), "batch_1")
  const page = { batch_id: "batch_1", after: "", limit: 3 }
  return (await pageCodes(sql, page)).map(({ code }) => code)
}

describe("a promotion's own code", () => {
  it("leads to it in any spelling, and to one promotion only", async () => {
    expect(await name({ "Welcome-10": "promo_1" })).toEqual([])
    expect(await name({ "Welcome-10": "promo_1" })).toEqual([])
    expect(await name({ "WELCOME-10": "promo_2" })).toMatchObject([
      { code: "WELCOME-10", promotion_id: "promo_1" },
    ])
    expect(
      await leads(
        "welcome-10",
        " wel come–10 ",
        "ＷＥＬＣＯＭＥ－10",
        "welcome10"
      )
    ).toEqual(["promo_1", "promo_1", "promo_1", "-"])
  })

  it("is one at a time: what it was before is free again", async () => {
    await name({ OLD: "promo_1", OTHER: "promo_2" })
    await name({ NEW: "promo_1" })
    expect(await leads("old", "new", "other")).toEqual([
      "-",
      "promo_1",
      "promo_2",
    ])
    expect(await name({ OTHER: "promo_1", NEW: "promo_2" })).toEqual([])
    expect(await leads("new", "other")).toEqual(["promo_2", "promo_1"])
    await unnameCoupons(sql, ["promo_1"])
    expect(await leads("other")).toEqual(["-"])
  })

  it("stays out of use when it is named again", async () => {
    await name({ SAVE: "promo_1" })
    expect(await setDisabled(sql, "SAVE", true)).toBe(true)
    expect(await setDisabled(sql, "OTHER", true)).toBe(false)
    await name({ Save: "promo_1" })
    expect(await leads("save")).toEqual(["promo_1 off"])
    expect(await findOwnCode(sql, "promo_1")).toEqual({
      code: "SAVE",
      is_disabled: true,
    })
    await setDisabled(sql, "SAVE", false)
    expect(await leads("save")).toEqual(["promo_1"])
    expect(await findOwnCode(sql, "promo_2")).toBeNull()
  })

  it("is claimed by one of many who want it at once", async () => {
    const taken = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        inTransaction(database.pool, (sql) =>
          nameCoupons(sql, [{ code: "SAVE", promotion_id: `promo_${index}` }])
        )
      )
    )
    expect(taken.filter((each) => each.length === 0)).toHaveLength(1)
  })

  it("is left alone where it cannot be folded", async () => {
    expect(await name({ "--": "promo_1" })).toEqual([])
    expect(await leads("--", "", "\u0000", "x".repeat(2_000))).toEqual(
      Array(4).fill("-")
    )
  })
})

describe("a code of a batch", () => {
  it("leads to its promotion, until it or its batch is put out of use", async () => {
    const [first = "", second = ""] = await batchOf("promo_1")
    const typed = [first.toLowerCase(), second]
    expect(await leads(...typed)).toEqual(["promo_1", "promo_1"])
    await setDisabled(sql, first, true)
    expect(await leads(...typed)).toEqual(["promo_1 off", "promo_1"])
    await dropBatch(sql, "batch_1")
    expect(await leads(...typed)).toEqual(["promo_1 off", "promo_1 off"])
    expect(await setDisabled(sql, first, false)).toBe(false)
  })

  it("is nobody's own code, nor goes with it", async () => {
    const [first = ""] = await batchOf("promo_1")
    expect(await name({ [first]: "promo_2" })).toMatchObject([
      { promotion_id: "promo_1", batch_id: "batch_1" },
    ])
    await name({ SPRING: "promo_1" })
    await name({ AUTUMN: "promo_1" })
    await unnameCoupons(sql, ["promo_1"])
    expect(await leads(first, "autumn")).toEqual(["promo_1", "-"])
  })
})

describe("the promotions that were there before", () => {
  const migrate = () =>
    Migration20261121225930.prototype.up.call({
      execute: (statement: string, values: unknown[] = []) =>
        sql.execute(statement, values),
    })

  it("are found in any spelling, the older active one of two", async () => {
    await migrate()
    await database.pool.query(`
      create table promotion (
        id text, code text, status text,
        created_at timestamptz default now(), deleted_at timestamptz
      );
      insert into promotion (id, code, status, created_at, deleted_at) values
        ('promo_1', 'Save 10', 'draft', '2026-01-01', null),
        ('promo_2', 'SAVE10', 'active', '2026-01-03', null),
        ('promo_3', 'save10', 'active', '2026-01-04', null),
        ('promo_4', 'GONE', 'active', '2026-01-01', now()),
        ('promo_5', '--', 'active', '2026-01-01', null);
    `)
    await name({ MINE: "promo_6" })
    await migrate()
    await migrate()
    expect(await leads("save 10", "gone", "--", "mine")).toEqual([
      "promo_2",
      "-",
      "-",
      "promo_6",
    ])
  })
})
