import type { CampaignBudgetDTO, PromotionDTO } from "@medusajs/framework/types"
import { describe, expect, it } from "vitest"

import { cartContext, item, method } from "./support/contexts"
import { campaign, compute, offIn, promotion } from "./support/promotions"

const goods = cartContext([item("a", 30), item("b", 30)])

const ALL_OFF = {
  type: "percentage",
  value: 100,
  target_type: "order",
} as const
const TENTH_OFF = { ...ALL_OFF, value: 10 }

const by = (
  budget: Partial<CampaignBudgetDTO>,
  more: Partial<PromotionDTO> = {}
) => promotion(TENTH_OFF, { ...campaign(budget), ...more })

const resultsOf = ({ pricing, parked }: ReturnType<typeof compute>) => ({
  off: pricing.totals.discount_minor,
  parked: parked.map(({ reason }) => reason.code),
})

const exceededIn = ({ actions }: ReturnType<typeof compute>) =>
  actions.filter(({ action }) => action.endsWith("Exceeded"))

describe("a budget of money", () => {
  it.each([
    { limit: 50, used: 0, off: { a: 25, b: 25 } },
    { limit: 50, used: 49.99, off: { a: 0.01 } },
    { limit: 100, used: 0, off: { a: 30, b: 30 } },
  ])("of $limit, used $used, gives $off over the whole cart", (row) => {
    const { limit, used, off } = row
    const made = promotion(ALL_OFF, campaign({ type: "spend", limit, used }))
    expect(offIn(compute(goods, [made]).actions)).toEqual(off)
  })

  it.each([
    { limit: 50, used: 50 },
    { limit: 50, used: 60 },
    { limit: 0, used: 0 },
  ])("of $limit, used $used, is used up", (figures) => {
    const made = by({ type: "spend", ...figures })
    const result = compute(goods, [made])
    expect(resultsOf(result)).toEqual({ off: 0, parked: ["budget_used_up"] })
    expect(exceededIn(result)).toEqual([
      { action: "campaignBudgetExceeded", code: made.code },
    ])
  })

  it("is one for all promotions of the campaign in a cart", () => {
    const budget = { type: "spend", limit: 20, used: 10 } as const
    const result = compute(goods, [by(budget), by(budget), by(budget)])
    expect(resultsOf(result)).toEqual({
      off: 1000,
      parked: ["budget_used_up"],
    })
    expect(
      result.pricing.coupons.map(({ discount_minor }) => discount_minor)
    ).toEqual([600, 400, 0])
  })

  it("of one customer is not that of others", () => {
    const made = by({
      type: "spend_by_attribute",
      attribute: "customer_id",
      limit: 10,
      used: 99,
      usages: [usage("cus_1", 8), usage("cus_2", 10)],
    })
    expect(resultsOf(compute(goods, [made])).off).toBe(200)
  })
})

const usage = (attribute_value: string, used: number) => ({
  id: `use_${attribute_value}`,
  attribute_value,
  used,
  budget_id: "probudg_1",
  raw_used: { value: String(used) },
  created_at: "",
  updated_at: "",
  deleted_at: "",
})

describe("a limit of uses", () => {
  it.each([
    { limit: 10, used: 9, parked: [] },
    { limit: 10, used: 10, parked: ["used_up"] },
    { limit: 0, used: 0, parked: ["used_up"] },
    { limit: null, used: 99, parked: [] },
  ])("of a promotion: $limit, used $used", ({ limit, used, parked }) => {
    const made = promotion(TENTH_OFF, { limit, used })
    const result = compute(goods, [made])
    expect(resultsOf(result).parked).toEqual(parked)
    expect(exceededIn(result)).toEqual(
      parked.map(() => ({ action: "promotionLimitExceeded", code: made.code }))
    )
  })

  it.each([
    { limit: 10, used: 9, parked: [] },
    { limit: 10, used: 10, parked: ["used_up"] },
    { limit: null, used: 10, parked: [] },
  ])("of a campaign: $limit, used $used", ({ limit, used, parked }) => {
    const made = by({ type: "usage", limit, used })
    const result = compute(goods, [made])
    expect(resultsOf(result).parked).toEqual(parked)
    expect(exceededIn(result)).toEqual(
      parked.map(() => ({ action: "campaignBudgetExceeded", code: made.code }))
    )
  })

  it.each([
    { own: 9, shared: 10, action: "campaignBudgetExceeded" },
    { own: 10, shared: 9, action: "promotionLimitExceeded" },
    { own: 10, shared: 10, action: "promotionLimitExceeded" },
  ])("says whose it is: $own and $shared of 10", (row) => {
    const budget = { type: "usage", limit: 10, used: row.shared } as const
    const made = by(budget, { limit: 10, used: row.own })
    expect(exceededIn(compute(goods, [made]))).toMatchObject([
      { action: row.action },
    ])
  })

  it("of a campaign counts each code of a cart", () => {
    const budget = { type: "usage", limit: 10, used: 8 } as const
    const three = [by(budget), by(budget), by(budget)]
    const result = compute(goods, three)
    expect(resultsOf(result).parked).toEqual(["used_up"])
    expect(exceededIn(result)).toEqual([
      { action: "campaignBudgetExceeded", code: three[2].code },
    ])
  })

  it("of a campaign does not count a code that takes nothing", () => {
    const budget = { type: "usage", limit: 1, used: 0 } as const
    const onShipping = promotion(
      { ...ALL_OFF, target_type: "shipping_methods", allocation: "each" },
      campaign(budget)
    )
    const all = promotion(ALL_OFF)
    const late = by(budget)
    const context = cartContext([item("a", 30)], {
      shipping_methods: [method("s", 5)],
    })
    const result = compute(context, [all, late, onShipping])
    expect(result.parked).toMatchObject([{ code: late.code }])
    expect(offIn(result.actions)).toEqual({ a: 30, s: 5 })
  })
})

describe("a budget per customer", () => {
  const budget = (attribute: string, ...usages: ReturnType<typeof usage>[]) =>
    ({ type: "use_by_attribute", attribute, limit: 1, usages }) as const

  it.each([
    ["another's use", usage("bob@example.com", 1), []],
    ["the same address", usage("ada@example.com", 1), ["used_up_by_you"]],
    ["the address otherwise", usage(" Ada@EXAMPLE.com", 1), ["used_up_by_you"]],
  ])("by e-mail heeds %s", (_, used, parked) => {
    const made = by(budget("customer_email", used))
    const result = compute(goods, [made])
    expect(resultsOf(result).parked).toEqual(parked)
    expect(exceededIn(result)).toEqual(
      parked.map(() => ({ action: "campaignBudgetExceeded", code: made.code }))
    )
  })

  it("by account heeds the account", () => {
    const result = compute(goods, [
      by(budget("customer_id", usage("cus_1", 1))),
    ])
    expect(resultsOf(result).parked).toEqual(["used_up_by_you"])
  })

  it.each(["customer_email", "customer_id"])(
    "waits while %s is not known",
    (attribute) => {
      const guest = cartContext([item("a", 30)], {
        customer: undefined,
        email: undefined,
      })
      const made = by(budget(attribute, usage("ada@example.com", 1)))
      expect(resultsOf(compute(guest, [made]))).toEqual({
        off: 300,
        parked: [],
      })
    }
  )

  it("counts each code of a cart", () => {
    const two = [by(budget("customer_email")), by(budget("customer_email"))]
    expect(resultsOf(compute(goods, two)).parked).toEqual(["used_up_by_you"])
  })

  it("by anything else holds nobody to it, and so does not apply", () => {
    const made = by(budget("customer_shoe_size"))
    expect(resultsOf(compute(goods, [made])).parked).toEqual(["rule_failed"])
  })
})

describe("what is known otherwise", () => {
  it.each([
    {
      made: promotion(TENTH_OFF, { limit: 5, used: 0 }),
      known: { own: { used: 5 } },
      parked: "used_up",
    },
    {
      made: by({ type: "spend", limit: 50, used: 0 }),
      known: { own: {}, campaign: 5000 },
      parked: "budget_used_up",
    },
    {
      made: by({
        type: "use_by_attribute",
        attribute: "customer_email",
        limit: 1,
      }),
      known: { own: {}, campaign: 1 },
      parked: "used_up_by_you",
    },
  ])("comes before the rows: $known", ({ made, known, parked }) => {
    expect(compute(goods, [made]).parked).toEqual([])
    const result = compute(goods, [made], {
      usage: new Map([[made.id, known]]),
    })
    expect(resultsOf(result).parked).toEqual([parked])
  })
})

describe("an order that has used its promotions", () => {
  it("is held to no limits", () => {
    const all = [
      promotion(TENTH_OFF, { limit: 1, used: 1 }),
      by({ type: "spend", limit: 1, used: 1 }),
      by({ type: "usage", limit: 1, used: 1 }),
      by({ type: "use_by_attribute", attribute: "other", limit: 1 }),
    ]
    const options = { skip_usage_limit_checks: true }
    expect(compute(goods, all, { options }).parked).toEqual([])
  })
})
