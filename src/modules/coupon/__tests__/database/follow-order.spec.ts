import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"

import { couponSubject } from "../../domain/usage"
import { bindRedemptions, carryOver, knownUsage } from "../../ledger"
import { ledgerDatabase, useOf, type LedgerDatabase } from "./ledger-database"

let db: LedgerDatabase

beforeAll(async () => {
  db = await ledgerDatabase()
}, 60_000)
afterAll(() => db.stop())
beforeEach(() => db.empty())

const HELD = { state: "held" } as const
const CANCELED = { state: "released", reason: "canceled" } as const

const rowsOf = async (order: string) => {
  const { rows } = await db.pool.query(
    `select promotion_id, amount_minor::int as amount, state, release_reason as reason
     from coupon_redemption where order_id = $1 order by promotion_id, id`,
    [order]
  )
  return rows
}

const uses = async (promotion = "promo_1"): Promise<number> =>
  (await db.counted(couponSubject(promotion))).used

describe("an order's uses", () => {
  it("are counted where nobody has, once and whatever the limit", async () => {
    await db.hold("cart_a", [useOf("promo_1", { uses: 1 })])
    const drafted = () => [useOf("promo_1", { uses: 1 })]
    expect(await db.follow("order_d", "order_d", drafted(), HELD)).toEqual([
      "promo_1",
    ])
    expect(await db.follow("order_d", "order_d", drafted(), HELD)).toEqual([])
    expect(await uses()).toBe(2)
    expect(await db.drift()).toEqual([])
  })

  it("are those that its cart has counted", async () => {
    await db.hold("cart_a", [useOf("promo_1")])
    expect(
      await db.follow("cart_a", "order_a", [useOf("promo_1")], {
        state: "committed",
      })
    ).toEqual([])
    expect(await rowsOf("order_a")).toEqual([
      {
        promotion_id: "promo_1",
        amount: 500,
        state: "committed",
        reason: null,
      },
    ])
    expect(await uses()).toBe(1)
  })

  it("follow an edit: other amounts, other coupons", async () => {
    const before = [useOf("promo_1"), useOf("promo_2")]
    await db.follow("cart_a", "order_a", before, { state: "committed" })
    const after = [
      useOf("promo_1", {}, { amount_minor: 300 }),
      useOf("promo_3"),
    ]
    expect(
      await db.follow("cart_a", "order_a", after, { state: "committed" })
    ).toEqual(["promo_1", "promo_2", "promo_3"])
    expect(await rowsOf("order_a")).toEqual([
      {
        promotion_id: "promo_1",
        amount: 300,
        state: "committed",
        reason: null,
      },
      {
        promotion_id: "promo_2",
        amount: 500,
        state: "released",
        reason: "replaced",
      },
      {
        promotion_id: "promo_3",
        amount: 500,
        state: "committed",
        reason: null,
      },
    ])
    expect(await db.drift()).toEqual([])
  })

  it("are given back with the order, and count again when it lives again", async () => {
    const mine = () => [useOf("promo_1", { uses: 1 })]
    await db.hold("cart_a", mine())
    await bindRedemptions(db.sql, "cart_a", "order_a")
    await db.follow("cart_a", "order_a", mine(), CANCELED)
    expect(await uses()).toBe(0)
    await db.hold("cart_b", mine())
    await db.follow("cart_a", "order_a", mine(), HELD)
    expect(await uses()).toBe(2)
    await db.follow("cart_b", "order_b", mine(), CANCELED)
    await db.follow("cart_a", "order_a", mine(), { state: "committed" })
    expect(await uses()).toBe(1)
    expect(await db.drift()).toEqual([])
  })

  it("go to the next order of a cart whose first one was undone", async () => {
    await db.follow("cart_a", "order_a", [useOf("promo_1", { uses: 1 })], HELD)
    await db.follow("order_a", "order_a", [], {
      state: "released",
      reason: "not_placed",
    })
    const mine = () => [useOf("promo_1", { uses: 1 })]
    expect(await db.hold("cart_a", mine())).toEqual({ held: true })
    expect(await db.follow("cart_a", "order_b", mine(), HELD)).toEqual([])
    expect(await rowsOf("order_b")).toHaveLength(1)
    expect(await uses()).toBe(1)
    expect(await db.drift()).toEqual([])
  })

  it("are nobody else's: a cart's row that belongs to another order stays", async () => {
    await db.follow("cart_a", "order_a", [useOf("promo_1")], HELD)
    await db.follow("cart_a", "order_b", [useOf("promo_1")], HELD)
    expect(await rowsOf("order_b")).toEqual([])
    expect(await uses()).toBe(1)
  })
})

describe("what was counted before there was a ledger", () => {
  it("counts on top of its rows, once", async () => {
    await db.follow("order_a", "order_a", [useOf("promo_1")], HELD)
    for (const used of [7, 9]) {
      await db.within((sql) =>
        carryOver(sql, couponSubject("promo_1"), { used, spent_minor: 0 })
      )
      expect(await uses()).toBe(7)
    }
    await db.follow("order_a", "order_a", [], CANCELED)
    expect(await uses()).toBe(6)
    expect(await db.drift()).toEqual([])
  })

  it("is less than the rows tell where core did not count", async () => {
    await db.follow("order_a", "order_a", [useOf("promo_1")], HELD)
    await db.within((sql) =>
      carryOver(sql, couponSubject("promo_1"), { used: 0, spent_minor: 0 })
    )
    expect(await uses()).toBe(1)
    expect(await db.drift()).toEqual([])
  })
})

describe("what a cart is priced by", () => {
  const buyer = { id: "cus_1", email: "ada@example.com" }
  const campaign = (type: string, attribute: string | null = null) => ({
    id: "camp_1",
    budget: { type, attribute, limit: 3 },
  })
  const usageFor = async (
    id: string | null,
    budget = campaign("usage"),
    who: typeof buyer | { id: null; email: null } = buyer
  ) =>
    (
      await knownUsage(
        (work) => db.within(work),
        [{ id: "promo_1", limit: 5, campaign: budget }],
        new Map(),
        { id, currency_code: "eur", buyer: who }
      )
    ).get("promo_1")

  const counted = () => {
    const use = useOf("promo_1", {}, { customer_key: "ada@example.com" })
    const ofCampaign = [
      "campaign camp_1",
      "campaign camp_1 in eur",
      "campaign camp_1 customer cus_1",
      "campaign camp_1 customer ada@example.com",
    ].map((subject) => ({ subject, uses: null, budget_minor: null }))
    return [{ ...use, subjects: [...use.subjects, ...ofCampaign] }]
  }

  it("is what others use: a cart's own hold is still free for it", async () => {
    await db.hold("cart_a", counted())
    await db.hold("cart_b", counted())
    expect(await usageFor("cart_a")).toEqual({ own: { used: 1 }, campaign: 1 })
    expect(await usageFor(null)).toEqual({ own: { used: 2 }, campaign: 2 })
    await bindRedemptions(db.sql, "cart_a", "order_a")
    expect(await usageFor("cart_a")).toEqual({ own: { used: 2 }, campaign: 2 })
  })

  it.each([
    ["spend", null, 500],
    ["use_by_attribute", "customer_id", 1],
    ["use_by_attribute", "customer_email", 1],
    ["spend_by_attribute", "customer_email", 0],
  ])("counts a budget of %s by %s", async (type, attribute, used) => {
    await db.hold("cart_a", counted())
    const usage = await usageFor(null, campaign(type, attribute))
    expect(usage?.campaign).toBe(used)
  })

  it("does not know what was used by nobody knows whom", async () => {
    const nobody = { id: null, email: null }
    const budget = campaign("use_by_attribute", "customer_email")
    expect((await usageFor(null, budget, nobody))?.campaign).toBeNull()
  })
})
