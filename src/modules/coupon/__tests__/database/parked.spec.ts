import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"

import {
  inTransaction,
  runnerOn,
  startPostgres,
  statementsOf,
} from "../../../../../integration-tests/harness/scratch-postgres"
import { Migration20261121200000 } from "../../migrations/Migration20261121200000"
import { Migration20261121203000 } from "../../migrations/Migration20261121203000"
import {
  changeCartCodes,
  listCartCodes,
  restoreCartCodes,
  type CodeChange,
} from "../../parked"
import { MOST_CODES_OF_A_CART } from "../../parked/cart-codes"

let database: Awaited<ReturnType<typeof startPostgres>>

const change = (wanted: Partial<CodeChange>, cartId = "cart_1") =>
  inTransaction(database.pool, (sql) =>
    changeCartCodes(sql, cartId, {
      add: [],
      drop: [],
      replaces: false,
      ...wanted,
    })
  )
const held = (cartId = "cart_1") =>
  listCartCodes(runnerOn(database.pool), cartId)

beforeAll(async () => {
  database = await startPostgres(
    await statementsOf(Migration20261121200000, Migration20261121203000)
  )
}, 60_000)
afterAll(() => database.stop())
beforeEach(() => database.pool.query("truncate cart_coupon"))

describe("the codes of a cart", () => {
  it.each<[string, Partial<CodeChange>, string[]]>([
    ["adds behind those that are there", { add: ["C", "A"] }, ["A", "B", "C"]],
    ["drops what is there", { drop: ["A", "X"] }, ["B"]],
    [
      "replaces all but what is named again",
      { add: ["C", "B"], replaces: true },
      ["B", "C"],
    ],
    ["replaces all by none", { replaces: true }, []],
  ])("%s", async (_says, wanted, after) => {
    await change({ add: ["A", "B"] })
    await change({ add: ["Z"] }, "cart_2")
    const { before, refused } = await change(wanted)
    expect(before.map(({ code }) => code)).toEqual(["A", "B"])
    expect(refused).toEqual([])
    expect(await held()).toEqual(after)
    expect(await held("cart_2")).toEqual(["Z"])
  })

  it("are put back as they were, and in their order", async () => {
    await change({ add: ["B", "A"] })
    const { before } = await change({ add: ["C"], replaces: true })
    await inTransaction(database.pool, (sql) =>
      restoreCartCodes(sql, "cart_1", before)
    )
    expect(await held()).toEqual(["B", "A"])
  })

  it("are no more than a cart may hold, however many come at once", async () => {
    const changes = await Promise.all(
      Array.from({ length: 6 }, (_, part) =>
        change({
          add: Array.from({ length: 5 }, (_, code) => `P${part}-${code}`),
        })
      )
    )
    expect(await held()).toHaveLength(MOST_CODES_OF_A_CART)
    expect(changes.flatMap(({ refused }) => refused)).toHaveLength(10)
  })
})
