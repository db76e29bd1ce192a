import { afterAll, beforeAll, describe, expect, it } from "vitest"

import {
  runnerOn,
  startPostgres,
  statementsOf,
} from "../../../../../integration-tests/harness/scratch-postgres"
import type { SqlRunner } from "../../../../shared/sql"
import { Migration20261121200000 } from "../../migrations/Migration20261121200000"
import { Migration20261121203000 } from "../../migrations/Migration20261121203000"
import {
  deleteRules,
  selectRuledPromotions,
  selectStoredRules,
  writeRule,
} from "../../own-rules/keep-rules"
import { RuleBook } from "../../own-rules/rule-book"
import { selectUses } from "../../report/select-uses"

type Database = Awaited<ReturnType<typeof startPostgres>>

let database: Database
let sql: SqlRunner

beforeAll(async () => {
  database = await startPostgres([
    ...(await statementsOf(Migration20261121200000)),
    ...(await statementsOf(Migration20261121203000)),
  ])
  sql = runnerOn(database.pool)
})

afterAll(() => database.stop())

const TEN = { effect: { kind: "percentage", rate_ppm: 100_000 } }

const write = (promotion_id: string, document: object) =>
  writeRule(sql, { id: `couprule_${promotion_id}`, promotion_id, document })

/** A runner that counts what it is asked. */
const counting = () => {
  const asked: string[] = []
  const runner: SqlRunner = {
    execute: (text, values) => {
      asked.push(text)
      return sql.execute(text, values)
    },
  }
  return { runner, asked }
}

describe("the rules of coupons of our own", () => {
  it("are one per promotion, and written over", async () => {
    await write("promo_a", { ...TEN, name: "First" })
    await write("promo_a", { ...TEN, name: "Second" })
    const stored = await selectStoredRules(sql, ["promo_a", "promo_none"])
    expect(stored).toMatchObject([
      { promotion_id: "promo_a", document: { name: "Second" } },
    ])
    expect(stored[0]?.updated_at).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
  })

  it("are found by a part of their name, taken literally", async () => {
    await write("promo_b", { ...TEN, name: "100% _off_" })
    await write("promo_c", { ...TEN, name: "100 offers" })
    expect(await selectRuledPromotions(sql, "00% _OFF")).toEqual(["promo_b"])
    expect(await selectRuledPromotions(sql, "100")).toHaveLength(2)
    expect(await selectRuledPromotions(sql, null)).toEqual(
      expect.arrayContaining(["promo_b", "promo_c"])
    )
  })

  it("are read again only once they have changed", async () => {
    const book = new RuleBook()
    const { runner, asked } = counting()
    const ids = ["promo_d", "promo_e", "promo_core"]
    await write("promo_d", TEN)
    await write("promo_e", { ...TEN, conditions: [{ kind: "first_order" }] })

    const first = await book.rulesOf(runner, ids)
    expect([...first.keys()].sort()).toEqual(["promo_d", "promo_e"])
    expect([...(first.get("promo_e")?.needs ?? [])]).toEqual(["orders"])
    expect(asked).toHaveLength(2)

    const again = await book.rulesOf(runner, ids)
    expect(again.get("promo_d")).toBe(first.get("promo_d"))
    expect(asked).toHaveLength(3)

    await write("promo_d", { ...TEN, limits: { uses_per_customer: 1 } })
    const changed = await book.rulesOf(runner, ids)
    expect(changed.get("promo_e")).toBe(first.get("promo_e"))
    expect(changed.get("promo_d")?.limits).toMatchObject({
      uses_per_customer: 1,
    })
    expect(asked).toHaveLength(5)

    await deleteRules(sql, ["promo_d"])
    const left = await book.rulesOf(runner, ids)
    expect([...left.keys()]).toEqual(["promo_e"])
  })

  it("are answered when they are taken away, so that they can be put back", async () => {
    await write("promo_f", TEN)
    const [taken] = await deleteRules(sql, ["promo_f", "promo_none"])
    expect(taken).toEqual({ promotion_id: "promo_f", document: TEN })
    await write("promo_f", TEN)
    expect(await selectStoredRules(sql, ["promo_f"])).toHaveLength(1)
  })
})

describe("the uses that a report counts", () => {
  const use = (id: string, held_at: string, state = "held") =>
    database.pool.query(
      `insert into coupon_redemption
         (id, source_id, promotion_id, code, currency_code, amount_minor,
          subjects, state, held_at, released_at, release_reason)
       values ($1, $1, 'promo_r', 'CODE', 'EUR', 500, '{x}', $3, $2,
         case when $3 = 'released' then now() end,
         case when $3 = 'released' then 'canceled' end)`,
      [id, held_at, state]
    )

  it("are those of the shop's days, but for what was given back", async () => {
    await use("r1", "2026-03-01T22:59:00Z")
    await use("r2", "2026-03-01T23:01:00Z")
    await use("r3", "2026-03-02T23:30:00Z")
    await use("r4", "2026-03-02T12:00:00Z", "released")
    const uses = await selectUses(sql, {
      promotion_id: "promo_r",
      from: "2026-03-02",
      time_zone: "Europe/Berlin",
    })
    expect(uses).toEqual(
      ["2026-03-02", "2026-03-03"].map((date) => ({
        order_id: null,
        currency_code: "eur",
        amount_minor: 500,
        date,
      }))
    )
  })
})
