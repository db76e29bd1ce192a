import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"

import {
  runnerOn,
  startPostgres,
  statementsOf,
} from "../../../../../integration-tests/harness/scratch-postgres"
import type { SqlRunner } from "../../../../shared/sql"
import {
  CLAIM_LEASE_SECONDS,
  claimCart,
  finishClaim,
  keepClaim,
  releaseClaim,
  selectAbandonedCarts,
} from "../../claim-sql"
import { Migration20261121143000 } from "../../migrations/Migration20261121143000"

let database: Awaited<ReturnType<typeof startPostgres>>
let db: SqlRunner

const claim = (owner: string) =>
  claimCart(db, { id: `plcl_${owner}`, cart_id: "cart_1", owner })

const finish = (owner: string, order_id: string) =>
  finishClaim(db, { cart_id: "cart_1", owner, order_id })

const held = async () => {
  const { rows } = await database.pool.query(
    "select owner, order_id from placing_claim"
  )
  return rows
}

const age = (seconds: number) =>
  database.pool.query(
    `update placing_claim set claimed_at = now() - $1 * interval '1 second'`,
    [seconds]
  )

beforeAll(async () => {
  database = await startPostgres(await statementsOf(Migration20261121143000))
  db = runnerOn(database.pool)
}, 60_000)
afterAll(() => database.stop())
beforeEach(() => database.pool.query("delete from placing_claim"))

describe("a claim on a cart", () => {
  it("goes to one of any number who ask at once, without any lock", async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => claim(`placer-${index}`))
    )
    expect(answers.filter(({ state }) => state === "ours")).toHaveLength(1)
    expect(answers.filter(({ state }) => state === "taken")).toHaveLength(49)
    expect(await held()).toHaveLength(1)
  })

  it("answers its order once there is one, for good", async () => {
    await claim("first")
    await finish("first", "order_1")
    await age(3600)
    expect(await claim("second")).toEqual({
      state: "placed",
      order_id: "order_1",
    })
    expect(await keepClaim(db, { cart_id: "cart_1", owner: "first" })).toBe(
      false
    )
    expect(await releaseClaim(db, { cart_id: "cart_1", owner: "first" })).toBe(
      false
    )
    expect(await held()).toEqual([{ owner: "first", order_id: "order_1" }])
  })

  it("stays with its owner during the lease, and passes on after it", async () => {
    await claim("first")
    await age(CLAIM_LEASE_SECONDS - 5)
    expect(await claim("second")).toEqual({ state: "taken" })
    expect(await keepClaim(db, { cart_id: "cart_1", owner: "first" })).toBe(
      true
    )
    await age(CLAIM_LEASE_SECONDS + 1)
    expect(await claim("second")).toEqual({ state: "ours", is_inherited: true })
  })

  it("passes to one only, when many wait for a dead process", async () => {
    await claim("dead")
    await age(CLAIM_LEASE_SECONDS + 1)
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => claim(`heir-${index}`))
    )
    expect(answers.filter(({ state }) => state === "ours")).toHaveLength(1)
  })

  it("that was taken over can neither be kept, finished nor given back by the first", async () => {
    await claim("paused")
    await age(CLAIM_LEASE_SECONDS + 1)
    await claim("heir")
    const paused = { cart_id: "cart_1", owner: "paused" }
    expect(await keepClaim(db, paused)).toBe(false)
    expect(await finish("paused", "order_1")).toBe(false)
    expect(await releaseClaim(db, paused)).toBe(false)
    expect(await held()).toEqual([{ owner: "heir", order_id: null }])
  })

  it("is free again after its owner gave it back", async () => {
    await claim("first")
    expect(await releaseClaim(db, { cart_id: "cart_1", owner: "first" })).toBe(
      true
    )
    expect(await claim("second")).toEqual({
      state: "ours",
      is_inherited: false,
    })
  })

  it("keeps the first order it was finished with", async () => {
    await claim("first")
    await finish("first", "order_1")
    await finish("first", "order_2")
    expect(await held()).toEqual([{ owner: "first", order_id: "order_1" }])
  })

  it("that was begun long ago and never ended is found by a sweep", async () => {
    await claim("dead")
    expect(await selectAbandonedCarts(db, 60, 10)).toEqual([])
    await age(61)
    expect(await selectAbandonedCarts(db, 60, 10)).toEqual(["cart_1"])
    await finish("dead", "order_1")
    expect(await selectAbandonedCarts(db, 60, 10)).toEqual([])
  })
})
