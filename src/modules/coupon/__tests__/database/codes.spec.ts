import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"

import {
  inTransaction,
  runnerOn,
  startPostgres,
  statementsOf,
} from "../../../../../integration-tests/harness/scratch-postgres"
import type { SqlRunner } from "../../../../shared/sql"
import {
  countCode,
  dropBatch,
  fillBatch,
  findBatch,
  listBatches,
  openBatch,
  pageCodes,
  selectUnfilledBatches,
  setDisabled,
  type InTransaction,
} from "../../codes"
import { parsePattern } from "../../domain/codes"
import { Migration20261121200000 } from "../../migrations/Migration20261121200000"
import { Migration20261121203000 } from "../../migrations/Migration20261121203000"
import {
  addCartCode,
  dropCartCode,
  listCartCodes,
  MOST_CODES_OF_A_CART,
} from "../../parked/cart-codes"

let database: Awaited<ReturnType<typeof startPostgres>>
let sql: SqlRunner

const ANY = { limit: 10, idleSeconds: 0 }

const within: InTransaction = (work) => inTransaction(database.pool, work)

beforeAll(async () => {
  database = await startPostgres(
    await statementsOf(Migration20261121200000, Migration20261121203000)
  )
  sql = runnerOn(database.pool)
}, 60_000)
afterAll(() => database.stop())
beforeEach(() =>
  database.pool.query(
    "truncate coupon_code, coupon_batch, cart_coupon, coupon_counter cascade"
  )
)

const open = async (id: string, count: number): Promise<void> => {
  const parsed = parsePattern({ prefix: "SPRING-", count })
  if (!("pattern" in parsed)) {
    throw new Error("not a pattern")
  }
  await openBatch(sql, {
    id,
    promotion_id: "promo_1",
    pattern: parsed.pattern,
  })
}

const countOf = async (batchId: string): Promise<number> => {
  const { rows } = await database.pool.query<{ count: number }>(
    "select count(*)::int as count from coupon_code where batch_id = $1",
    [batchId]
  )
  return rows[0]?.count ?? 0
}

/** Bytes that begin anew for each generator: it makes the same codes again. */
const repeating = () => {
  let state = 1
  return (size: number): Uint8Array =>
    Uint8Array.from({ length: size }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return (state >>> 16) & 255
    })
}

describe("a batch of codes", () => {
  it("has as many codes as were wanted, and tells how far it is", async () => {
    await open("batch_1", 12_000)
    const told: number[] = []
    expect(
      await fillBatch(within, "batch_1", { tell: (made) => told.push(made) })
    ).toBe(12_000)
    expect(told).toEqual([5_000, 10_000, 12_000])
    expect(await countOf("batch_1")).toBe(12_000)
    expect(await findBatch(sql, "batch_1")).toMatchObject({
      state: "ready",
      made: 12_000,
    })
  })

  it("has exactly 100 000 where two processes fill it at once", async () => {
    await open("batch_1", 100_000)
    await Promise.all([1, 2].map(() => fillBatch(within, "batch_1")))
    expect(await countOf("batch_1")).toBe(100_000)
    expect(await findBatch(sql, "batch_1")).toMatchObject({
      state: "ready",
      made: 100_000,
    })
  }, 60_000)

  it("is left to its process while that goes on with it", async () => {
    await open("batch_1", 1)
    const idle = { limit: 10, idleSeconds: 60 }
    expect(await selectUnfilledBatches(sql, idle)).toEqual([])
    expect(await selectUnfilledBatches(sql, ANY)).toEqual(["batch_1"])
  })

  it("has failed when no codes can be made", async () => {
    await open("batch_1", 10)
    const random = (size: number) => new Uint8Array(size).fill(255)
    await expect(fillBatch(within, "batch_1", { random })).rejects.toThrow(
      "source of random bytes"
    )
    expect(await findBatch(sql, "batch_1")).toMatchObject({ state: "failed" })
    expect(await selectUnfilledBatches(sql, ANY)).toEqual([])
  })

  it("stops being made once it is dropped, and keeps what it gave out", async () => {
    await open("batch_1", 12_000)
    let dropped: Promise<boolean> | undefined
    const made = await fillBatch(within, "batch_1", {
      tell: () => {
        // A slow drop may see more than one portion made.
        dropped ??= within((sql) => dropBatch(sql, "batch_1"))
      },
    })
    expect(await dropped).toBe(true)
    expect(made).toBeNull()
    const count = await countOf("batch_1")
    expect(count).toBeGreaterThan(0)
    expect(count).toBeLessThan(12_000)
    expect(await findBatch(sql, "batch_1")).toBeNull()
    expect(await listBatches(sql, "promo_1")).toEqual([])
    expect(await dropBatch(sql, "batch_1")).toBe(false)
  })

  it("goes on where a dead process stopped, and is filled by two at once", async () => {
    await open("batch_1", 11_000)
    const killed = fillBatch(within, "batch_1", {
      tell: () => {
        throw new Error("killed")
      },
    })
    await expect(killed).rejects.toThrow("killed")
    expect(await selectUnfilledBatches(sql, ANY)).toEqual(["batch_1"])
    await Promise.all([1, 2].map(() => fillBatch(within, "batch_1")))
    expect(await countOf("batch_1")).toBe(11_000)
    expect(await selectUnfilledBatches(sql, ANY)).toEqual([])
  })

  it("makes up for codes that are another batch's", async () => {
    await open("batch_1", 300)
    await open("batch_2", 300)
    await fillBatch(within, "batch_1", { random: repeating() })
    const random = repeating()
    await fillBatch(within, "batch_2", { random })
    expect(await countOf("batch_1")).toBe(300)
    expect(await countOf("batch_2")).toBe(300)
  })

  it("is listed page by page, with the uses of each code", async () => {
    await open("batch_1", 25)
    await fillBatch(within, "batch_1")
    const pages: string[] = []
    for (let after = ""; ;) {
      const page = await pageCodes(sql, {
        batch_id: "batch_1",
        after,
        limit: 10,
      })
      pages.push(...page.map(({ code }) => code))
      after = pages.at(-1) ?? ""
      if (page.length < 10) {
        break
      }
    }
    expect(pages).toEqual([...new Set(pages)].sort())
    expect(pages).toHaveLength(25)
    const [first = ""] = pages
    await database.pool.query(
      "insert into coupon_counter (subject, used) values ($1, 3)",
      [`coupon promo_1 code ${first}`]
    )
    await setDisabled(sql, first, true)
    expect(
      await pageCodes(sql, { batch_id: "batch_1", after: "", limit: 1 })
    ).toEqual([{ code: first, used: 3, is_disabled: true }])
    const part = first.slice(-5)
    expect(
      await pageCodes(sql, {
        batch_id: "batch_1",
        after: "",
        limit: 9,
        q: part,
      })
    ).toMatchObject([{ code: first }])
    expect(await countCode(sql, first.toLowerCase())).toEqual({
      code: first,
      promotion_id: "promo_1",
      batch_id: "batch_1",
      used: 3,
      is_disabled: true,
    })
    expect(await countCode(sql, "SPRING-NONE")).toBeNull()
  })
})

describe("the codes of a cart", () => {
  it("stay in the order of typing, each once, until they are taken out", async () => {
    for (const code of ["B", "A", "B"]) {
      expect(await within((sql) => addCartCode(sql, "cart_1", code))).toBe(true)
    }
    expect(await listCartCodes(sql, "cart_1")).toEqual(["B", "A"])
    expect(await dropCartCode(sql, "cart_1", "B")).toBe(true)
    expect(await dropCartCode(sql, "cart_1", "B")).toBe(false)
    expect(await listCartCodes(sql, "cart_1")).toEqual(["A"])
  })

  it("are never more than allowed, however many come at once", async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        within((sql) => addCartCode(sql, "cart_1", `CODE${index}`))
      )
    )
    expect(answers.filter(Boolean)).toHaveLength(MOST_CODES_OF_A_CART)
    const [kept = ""] = await listCartCodes(sql, "cart_1")
    expect(await within((sql) => addCartCode(sql, "cart_1", kept))).toBe(true)
  })
})
