import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"

import {
  codeSubject,
  couponSubject,
  customerSubject,
  moneySubject,
} from "../../domain/usage"
import {
  bindRedemptions,
  commitRedemptions,
  releaseRows,
  selectUnboundSources,
} from "../../ledger"
import { ledgerDatabase, useOf, type LedgerDatabase } from "./ledger-database"

let db: LedgerDatabase

beforeAll(async () => {
  db = await ledgerDatabase()
}, 60_000)
afterAll(() => db.stop())
beforeEach(() => db.empty())

const stateOf = async (source: string): Promise<string[]> => {
  const { rows } = await db.pool.query<{ state: string }>(
    "select state from coupon_redemption where source_id = $1 order by id",
    [source]
  )
  return rows.map(({ state }) => state)
}

/** A cart whose coupon is counted and whose order is known. */
const placed = async (name: string, limits = {}): Promise<void> => {
  expect(await db.hold(`cart_${name}`, [useOf("promo_1", limits)])).toEqual({
    held: true,
  })
  await bindRedemptions(db.sql, `cart_${name}`, `order_${name}`)
}

describe("counting a cart's coupons", () => {
  it("counts by coupon, customer and code, once however often it is asked", async () => {
    const use = () =>
      useOf("promo_1", {}, { code: "SAVE", customer_key: "bob@example.com" })
    for (const _try of [1, 2, 3]) {
      expect(await db.hold("cart_a", [use()])).toEqual({ held: true })
    }
    const once = { used: 1, spent_minor: 500 }
    expect(await db.counted(couponSubject("promo_1"))).toEqual(once)
    expect(
      await db.counted(customerSubject("promo_1", "bob@example.com"))
    ).toEqual(once)
    expect(await db.counted(codeSubject("promo_1", "SAVE"))).toEqual(once)
    expect(await db.drift()).toEqual([])
  })

  it("takes two codes of one coupon as two uses", async () => {
    const uses = ["AAA", "BBB"].map((code) =>
      useOf("promo_1", { uses: 2, uses_per_code: 1 }, { code })
    )
    expect(await db.hold("cart_a", uses)).toEqual({ held: true })
    expect(await db.counted(couponSubject("promo_1"))).toEqual({
      used: 2,
      spent_minor: 1_000,
    })
    expect(
      await db.hold("cart_b", [useOf("promo_1", { uses: 2 }, { code: "CCC" })])
    ).toEqual({ held: false, subject: couponSubject("promo_1") })
  })

  it.each([
    ["uses", { uses: 1 }, couponSubject("promo_1")],
    [
      "uses of a customer",
      { uses_per_customer: 1 },
      customerSubject("promo_1", "bob@example.com"),
    ],
    ["uses of a code", { uses_per_code: 1 }, codeSubject("promo_1", "SAVE")],
    [
      "its budget",
      { budget_minor: 999 },
      moneySubject(couponSubject("promo_1"), "eur"),
    ],
  ])(
    "refuses beyond %s, names the counter and counts nothing else",
    async (_name, limits, subject) => {
      const mine = { code: "SAVE", customer_key: "bob@example.com" }
      const other = useOf("promo_2")
      expect(await db.hold("cart_a", [useOf("promo_1", limits, mine)])).toEqual(
        { held: true }
      )
      expect(
        await db.hold("cart_b", [other, useOf("promo_1", limits, mine)])
      ).toEqual({ held: false, subject })
      expect(await stateOf("cart_b")).toEqual([])
      expect(await db.counted(couponSubject("promo_2"))).toEqual({
        used: 0,
        spent_minor: 0,
      })
    }
  )

  it("refuses the first use too, where it is above the budget", async () => {
    const use = useOf("promo_1", { budget_minor: 499 })
    expect(await db.hold("cart_a", [use])).toMatchObject({ held: false })
  })

  it("gives back what a dead attempt counted for other figures", async () => {
    const limits = { uses: 1, budget_minor: 700 }
    await db.hold("cart_a", [useOf("promo_1", limits), useOf("promo_2")])
    const changed = useOf("promo_1", limits, { amount_minor: 700 })
    expect(await db.hold("cart_a", [changed])).toEqual({ held: true })
    expect(await db.counted(couponSubject("promo_1"))).toEqual({
      used: 1,
      spent_minor: 700,
    })
    expect(await db.counted(couponSubject("promo_2"))).toMatchObject({
      used: 0,
    })
    expect(await db.drift()).toEqual([])
  })
})

describe("from hold to commit or release", () => {
  it("frees a use once, whoever asks and however often", async () => {
    await placed("a", { uses: 1 })
    await commitRedemptions(db.sql, "order_a")
    expect(await stateOf("cart_a")).toEqual(["committed"])
    const freed = await Promise.all(
      Array.from({ length: 10 }, () =>
        db.within((sql) =>
          releaseRows(sql, { order_id: "order_a" }, "refunded")
        )
      )
    )
    expect(freed.flat()).toEqual(["promo_1"])
    expect(await db.counted(couponSubject("promo_1"))).toEqual({
      used: 0,
      spent_minor: 0,
    })
    await placed("b", { uses: 1 })
  })

  it("frees a cart that was not placed, and no order", async () => {
    await placed("a")
    await db.hold("cart_b", [useOf("promo_1")])
    for (const source of ["cart_a", "cart_b"]) {
      await db.within((sql) =>
        releaseRows(sql, { unbound_source_id: source }, "not_placed")
      )
    }
    expect(await stateOf("cart_a")).toEqual(["held"])
    expect(await stateOf("cart_b")).toEqual(["released"])
  })

  it("finds carts whose uses wait for an order that does not come", async () => {
    await placed("a")
    await db.hold("cart_b", [useOf("promo_1")])
    expect(await selectUnboundSources(db.sql, 60, 10)).toEqual([])
    expect(await selectUnboundSources(db.sql, -1, 10)).toEqual(["cart_b"])
  })
})

describe("the database", () => {
  it.each([
    ["deleting", "delete from coupon_redemption"],
    ["another order", "update coupon_redemption set order_id = 'order_x'"],
    ["another amount", "update coupon_redemption set amount_minor = 1"],
    ["other counters", "update coupon_redemption set subjects = '{x}'"],
    [
      "a way back from committed",
      "update coupon_redemption set state = 'held'",
    ],
    ["a negative counter", "update coupon_counter set used = -1"],
  ])("refuses %s", async (_name, statement) => {
    await placed("a")
    await commitRedemptions(db.sql, "order_a")
    await expect(db.pool.query(statement)).rejects.toThrow(
      /coupon_redemption|coupon_counter/
    )
  })

  it("refuses a use of nothing", async () => {
    await expect(
      db.hold("cart_a", [useOf("promo_1", {}, { amount_minor: 0 })])
    ).rejects.toThrow("amount_minor")
  })
})
