import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"

import {
  inTransaction,
  startPostgres,
  statementsOf,
} from "../../../../../integration-tests/harness/scratch-postgres"
import type { Toll } from "../../contract"
import { Migration20261121230500 } from "../../migrations/Migration20261121230500"
import { admitBySql, giveBackBySql } from "../../sql-buckets"

let database: Awaited<ReturnType<typeof startPostgres>>

const admit = (...tolls: Toll[]) =>
  inTransaction(database.pool, (sql) => admitBySql(sql, tolls))
const giveBack = (...tolls: Toll[]) =>
  inTransaction(database.pool, (sql) => giveBackBySql(sql, tolls))
const count = async () =>
  (await database.pool.query("select key from rate_bucket")).rows.length
/** As if that many seconds had passed. */
const wait = (seconds: number) =>
  database.pool.query(
    "update rate_bucket set empties_at = empties_at - make_interval(secs => $1)",
    [seconds]
  )

const toll = (key: string, change: Partial<Toll> = {}): Toll => ({
  key,
  cost_seconds: 60,
  capacity_seconds: 180,
  ...change,
})

beforeAll(async () => {
  database = await startPostgres(await statementsOf(Migration20261121230500))
}, 60_000)
afterAll(() => database.stop())
beforeEach(() => database.pool.query("truncate rate_bucket"))

describe("buckets in the database", () => {
  it("lets through what fits, then says when to come back", async () => {
    for (let times = 0; times < 3; times += 1) {
      expect(await admit(toll("a"))).toEqual({ ok: true })
    }
    const refused = await admit(toll("a"))
    expect(refused).toMatchObject({ ok: false })
    expect(
      "retry_after_seconds" in refused && refused.retry_after_seconds
    ).toBeGreaterThan(55)
    await wait(60)
    expect(await admit(toll("a"))).toEqual({ ok: true })
    expect(await admit(toll("a"))).toMatchObject({ ok: false })
  })

  it("fills no bucket where another one has no room", async () => {
    await admit(toll("a", { cost_seconds: 180 }))
    expect(await admit(toll("a"), toll("b"))).toMatchObject({ ok: false })
    expect(await admit(toll("b", { cost_seconds: 180 }))).toEqual({ ok: true })
  })

  it("counts many at once as many", async () => {
    const admissions = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        // In any order: nobody waits in a circle.
        index % 2 === 0
          ? admit(toll("a"), toll("b"))
          : admit(toll("b"), toll("a"))
      )
    )
    expect(admissions.filter(({ ok }) => ok)).toHaveLength(3)
  })

  it("gives back what was no attempt, and never more room than there is", async () => {
    await admit(toll("a", { cost_seconds: 180 }))
    await giveBack(toll("a"))
    expect(await admit(toll("a"))).toEqual({ ok: true })
    await giveBack(toll("a", { cost_seconds: 9_000 }), toll("never"))
    expect(await admit(toll("a", { cost_seconds: 180 }))).toEqual({ ok: true })
    expect(await admit(toll("a"))).toMatchObject({ ok: false })
  })

  it("keeps no names, and no buckets that are empty", async () => {
    await admit(toll("192.0.2.1"), toll("cus_1"))
    const { rows } = await database.pool.query<{ key: string }>(
      "select key from rate_bucket"
    )
    expect(rows.map(({ key }) => key).join()).not.toMatch(/192|cus/)
    await wait(61)
    await admit(toll("other"))
    expect(await count()).toBe(1)
  })
})
