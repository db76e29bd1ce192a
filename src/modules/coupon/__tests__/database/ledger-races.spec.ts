import fc from "fast-check"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"

import { couponSubject } from "../../domain/usage"
import { bindRedemptions, commitRedemptions, releaseRows } from "../../ledger"
import { ledgerDatabase, useOf, type LedgerDatabase } from "./ledger-database"

let db: LedgerDatabase

beforeAll(async () => {
  db = await ledgerDatabase()
}, 60_000)
afterAll(() => db.stop())
beforeEach(() => db.empty())

const many = <T>(count: number, act: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => act(index)))

describe("under races", () => {
  it("gives a limit of 100 to exactly 100 of 1000 carts", async () => {
    const outcomes = await many(1_000, (index) =>
      db.hold(`cart_${index}`, [useOf("promo_1", { uses: 100 })])
    )
    expect(outcomes.filter(({ held }) => held)).toHaveLength(100)
    expect(await db.counted(couponSubject("promo_1"))).toEqual({
      used: 100,
      spent_minor: 50_000,
    })
    expect(await db.drift()).toEqual([])
  }, 60_000)

  it("spends a budget to the last cent and not beyond", async () => {
    await many(300, (index) =>
      db.hold(`cart_${index}`, [
        useOf("promo_1", { budget_minor: 10_000 }, { amount_minor: 70 }),
      ])
    )
    expect(await db.counted(couponSubject("promo_1"))).toEqual({
      used: 142,
      spent_minor: 9_940,
    })
  }, 60_000)

  it("stays exact while uses are given back and taken, 1000 times", async () => {
    const limits = { uses: 50, uses_per_customer: 3 }
    const customer = (index: number) => ({ customer_key: `c${index % 40}` })
    await many(1_000, async (index) => {
      const cart = `cart_${index}`
      const use = useOf("promo_1", limits, customer(index))
      if ((await db.hold(cart, [use])).held && index % 3 > 0) {
        await bindRedemptions(db.sql, cart, `order_${index}`)
        const whose = { order_id: `order_${index}` }
        await many(2, () =>
          db.within((sql) => releaseRows(sql, whose, "canceled"))
        )
      }
    })
    expect(await db.drift()).toEqual([])
    const { used } = await db.counted(couponSubject("promo_1"))
    expect(used).toBeLessThanOrEqual(50)
  }, 120_000)

  it("lets carts with the same coupons in any order pass each other", async () => {
    const coupons = ["promo_a", "promo_b", "promo_c", "promo_d"]
    const outcomes = await many(400, (index) => {
      const turned = coupons.map(
        (_, at) => coupons[(at * (index % 2 ? 1 : 3) + index) % 4] ?? ""
      )
      return db.hold(
        `cart_${index % 200}`,
        turned.map((id) => useOf(id, {}, { amount_minor: 100 + index }))
      )
    })
    expect(outcomes).toEqual(outcomes.map(() => ({ held: true })))
    expect(await db.drift()).toEqual([])
  }, 60_000)
})

type Step =
  | { act: "hold"; cart: number; amount: number; coupons: number[] }
  | { act: "bind" | "commit" | "release" | "drop"; cart: number }
  | { act: "follow"; cart: number; amount: number; coupons: number[] }

const cart = fc.integer({ min: 0, max: 4 })
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    act: fc.constantFrom("hold", "follow"),
    cart,
    amount: fc.integer({ min: 1, max: 900 }),
    coupons: fc.uniqueArray(fc.integer({ min: 0, max: 2 }), { minLength: 1 }),
  }),
  fc.record({
    act: fc.constantFrom("bind", "commit", "release", "drop"),
    cart,
  })
)

const LIMITS = { uses: 3, budget_minor: 1_500 }

const usesOf = ({ coupons, amount }: { coupons: number[]; amount: number }) =>
  coupons.map((coupon) =>
    useOf(`promo_${coupon}`, LIMITS, { amount_minor: amount })
  )

const take = async (each: Step): Promise<unknown> => {
  const [source, order] = [`cart_${each.cart}`, `order_${each.cart}`]
  switch (each.act) {
    case "hold":
      return db.hold(source, usesOf(each))
    case "bind":
      return bindRedemptions(db.sql, source, order)
    case "commit":
      return commitRedemptions(db.sql, order)
    case "release":
      return db.within((sql) =>
        releaseRows(sql, { order_id: order }, "canceled")
      )
    case "drop":
      return db.within((sql) =>
        releaseRows(sql, { unbound_source_id: source }, "not_placed")
      )
    case "follow":
      return db.follow(source, order, usesOf(each), { state: "held" })
  }
}

describe("whatever happens in whatever order", () => {
  it("counters are what the uses that count add up to, within limits", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        await db.empty()
        const isFollowed = steps.some(({ act }) => act === "follow")
        for (const each of steps) {
          await take(each)
          expect(await db.drift()).toEqual([])
        }
        for (const coupon of [0, 1, 2]) {
          const { used, spent_minor } = await db.counted(
            couponSubject(`promo_${coupon}`)
          )
          // Only what an order uses already may go beyond.
          expect(isFollowed || used <= LIMITS.uses).toBe(true)
          expect(isFollowed || spent_minor <= LIMITS.budget_minor).toBe(true)
        }
      }),
      { numRuns: 60 }
    )
  }, 120_000)
})
