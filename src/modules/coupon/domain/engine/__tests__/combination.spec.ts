import { describe, expect, it } from "vitest"

import type { CouponInput } from "../.."
import {
  cart,
  couponOf,
  discountsOf,
  linesAt,
  outcomeOf,
  percent,
  price,
  resultsOf,
} from "../../__tests__/support/build"

const order = (amount_minor: number, more: Partial<CouponInput> = {}) =>
  couponOf({ kind: "fixed_order", amount_minor }, more)

const goods = (...prices: number[]) => cart(linesAt(...prices))

describe("order of application", () => {
  it("is goods before order before shipping, then the older coupon", () => {
    const shipping = [{ id: "s", shipping_option_id: "so", base_minor: 500 }]
    const free = couponOf(
      { kind: "shipping", rate_ppm: 1_000_000 },
      { code: "SHIP" }
    )
    const pricing = price(
      cart(linesAt(1000), { shipping }),
      free,
      order(100, { code: "ORDER" }),
      percent(10, { code: "YOUNG", created_at: "2026-03-01T00:00:00Z" }),
      percent(10, { code: "OLD", created_at: "2026-03-01T00:00:00+01:00" })
    )
    expect(pricing.coupons.map(({ code }) => code)).toEqual([
      "OLD",
      "YOUNG",
      "ORDER",
      "SHIP",
    ])
  })

  it("is by id in the end, 10 after 9", () => {
    const created_at = "2026-03-01T00:00:00Z"
    const codes = ["cou_10", "cou_9"].map((id) =>
      percent(10, { id, code: id, created_at })
    )
    const pricing = price(goods(1000), ...codes)
    expect(pricing.coupons.map(({ code }) => code)).toEqual(["COU_9", "COU_10"])
  })

  it("takes spare cents off the line whose id is first", () => {
    const lines = linesAt(500, 500, 500).toReversed()
    expect(discountsOf(price(cart(lines), order(100)))).toEqual([33, 33, 34])
  })
})

describe("classes that go together", () => {
  const noOrder = { combines_with: { order: false } }

  it.each([
    { what: "both allow it", first: {}, second: {}, together: true },
    {
      what: "the first does not",
      first: { combination: noOrder },
      second: {},
      together: false,
    },
    {
      what: "the second does not",
      first: {},
      second: { combination: { combines_with: { item: false } } },
      together: false,
    },
    {
      what: "another class is not allowed",
      first: { combination: { combines_with: { shipping: false } } },
      second: {},
      together: true,
    },
    {
      what: "the first is exclusive",
      first: { combination: { exclusive: true } },
      second: {},
      together: false,
    },
    {
      what: "the second is exclusive",
      first: {},
      second: { combination: { exclusive: true } },
      together: false,
    },
  ])("goods and order, where $what", ({ first, second, together }) => {
    const pricing = price(
      goods(1000),
      percent(10, { code: "WELCOME10", ...first }),
      order(100, second)
    )
    expect(resultsOf(pricing)).toEqual([100, together ? 100 : "not_with"])
    if (!together) {
      expect(outcomeOf(pricing, 1)).toMatchObject({
        reason: { with: "WELCOME10" },
      })
    }
  })

  it("names a coupon without a code by its name", () => {
    const automatic = percent(10, {
      code: null,
      name: "Autumn",
      combination: { exclusive: true },
    })
    expect(outcomeOf(price(goods(1000), automatic, order(1)), 1)).toMatchObject(
      { reason: { code: "not_with", with: "Autumn" } }
    )
  })

  it("an exclusive coupon that takes nothing is in nobody's way", () => {
    const idle = percent(10, {
      applies_to: { products: ["prod_x"] },
      combination: { exclusive: true, priority: 9 },
    })
    expect(resultsOf(price(goods(1000), idle, order(100)))).toEqual([
      "nothing_to_discount",
      100,
    ])
  })
})

describe("the words of combination", () => {
  it.each([
    [{}, "goes with coupons on goods, the order, shipping"],
    [
      { combines_with: { order: false } },
      "goes with coupons on goods, shipping",
    ],
    [
      { combines_with: { item: false, shipping: false } },
      "goes with coupons on the order",
    ],
    [
      { combines_with: { item: false, order: false, shipping: false } },
      "goes with no other coupon",
    ],
    [{ exclusive: true }, "goes with no other coupon"],
  ])("%j: %s", (combination, says) => {
    const pricing = price(goods(1000), percent(10, { combination }))
    expect(outcomeOf(pricing).trace).toContainEqual({
      rule: "combination",
      holds: true,
      says,
    })
  })

  it("name the coupon in the way by its id where it has nothing else", () => {
    const alone = { combination: { exclusive: true } }
    const nameless = percent(10, { ...alone, id: "cou_0", code: null })
    const missing = { code: "not_with", with: "cou_0", coupon_id: "cou_0" }
    const parked = outcomeOf(price(goods(1000), nameless, order(1)), 1)
    expect(parked).toMatchObject({ reason: missing })
    expect(parked.trace.at(-1)).toEqual({
      rule: "combination",
      holds: false,
      says: "goes with coupons on goods, the order, shipping",
      missing,
    })
  })

  it("name the first coupon in the way", () => {
    const noItem = { combination: { combines_with: { item: false } } }
    const pricing = price(
      goods(1000),
      percent(10, { code: "ONE" }),
      percent(10, { code: "TWO" }),
      order(100, noItem)
    )
    expect(outcomeOf(pricing, 2)).toMatchObject({ reason: { with: "ONE" } })
  })
})

describe("groups", () => {
  const inGroup = (priority = 0) => ({
    combination: { group: "autumn", priority },
  })

  it("apply their best coupon, at the turn of the first that takes something", () => {
    const pricing = price(
      goods(10_000),
      percent(10, inGroup(5)),
      percent(50, { combination: { priority: 3 } }),
      order(3000, { ...inGroup(1), code: "BEST" })
    )
    expect(resultsOf(pricing)).toEqual(["better_in_group", 3500, 3000])
    expect(outcomeOf(pricing)).toMatchObject({
      reason: { code: "better_in_group", with: "BEST" },
    })
    expect(outcomeOf(pricing).trace.at(-1)).toMatchObject({
      rule: "group",
      holds: false,
    })
  })

  it("tell who gave way to whom", () => {
    const best = percent(20, { ...inGroup(), id: "cou_best", code: "BEST" })
    const pricing = price(goods(1000), percent(10, inGroup(1)), best)
    const missing = {
      code: "better_in_group",
      with: "BEST",
      coupon_id: "cou_best",
    }
    expect(outcomeOf(pricing)).toMatchObject({
      outcome: "parked",
      discount_minor: 0,
      reason: missing,
    })
    expect(outcomeOf(pricing).trace.slice(1)).toEqual([
      {
        rule: "combination",
        holds: true,
        says: "goes with coupons on goods, the order, shipping",
      },
      { rule: "effect:percentage", holds: true, says: "10 % off the goods" },
      {
        rule: "group",
        holds: false,
        says: 'only the best coupon of the group "autumn"',
        missing,
      },
    ])
  })

  it("find their best wherever it comes", () => {
    const pricing = price(
      goods(1000),
      percent(10, inGroup(3)),
      percent(50, inGroup(2)),
      percent(20, inGroup(1))
    )
    expect(resultsOf(pricing)).toEqual([
      "better_in_group",
      500,
      "better_in_group",
    ])
  })

  it("do not touch each other, nor coupons of no group", () => {
    const other = { combination: { group: "winter" } }
    const pricing = price(
      goods(1000),
      percent(10, inGroup()),
      percent(10, other),
      percent(10),
      percent(20, other)
    )
    expect(resultsOf(pricing)).toEqual([100, "better_in_group", 72, 180])
  })

  it("measure only members that had no turn yet", () => {
    const pricing = price(
      goods(1000),
      percent(10, { ...inGroup(9), applies_to: { products: ["prod_x"] } }),
      percent(10, inGroup(5)),
      percent(30, inGroup(1))
    )
    expect(resultsOf(pricing)).toEqual([
      "nothing_to_discount",
      "better_in_group",
      300,
    ])
  })

  it("apply the first of equals", () => {
    const pricing = price(
      goods(1000),
      percent(10, inGroup()),
      order(100, inGroup())
    )
    expect(resultsOf(pricing)).toEqual([100, "better_in_group"])
  })

  it("leave members that do not apply their own reason", () => {
    const pricing = price(
      goods(1000),
      percent(90, { ...inGroup(9), status: "paused" }),
      percent(10, inGroup()),
      order(900, {
        ...inGroup(),
        conditions: [{ kind: "amount", min_minor: 5000 }],
      })
    )
    expect(resultsOf(pricing)).toEqual(["paused", 100, "below_minimum"])
  })

  it("ask for a gift only if nothing else of the group applies", () => {
    const gift = (variant_id: string) =>
      couponOf({ kind: "gift", variant_id }, inGroup(1))
    const two = price(goods(1000), gift("mug"), gift("cap"))
    expect(two.gifts).toMatchObject([{ variant_id: "mug" }])

    const beaten = price(goods(1000), gift("mug"), percent(1, inGroup()))
    expect(beaten.gifts).toEqual([])
    expect(resultsOf(beaten)).toEqual(["gift_not_in_cart", 10])
  })
})
