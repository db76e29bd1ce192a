import { describe, expect, it } from "vitest"

import type { CartFacts, CouponInput, RuleInput } from "../.."
import {
  cart,
  couponOf,
  discountsOf,
  line,
  linesAt,
  outcomeOf,
  percent,
  price,
  resultsOf,
} from "../../__tests__/support/build"

const parcel = (id: string, base_minor: number) => ({
  id,
  shipping_option_id: `so_${id}`,
  base_minor,
})

describe("percentage", () => {
  it("is on the goods, or on the order where told", () => {
    const order = couponOf({
      kind: "percentage",
      rate_ppm: 100_000,
      level: "order",
    })
    const classes = price(cart(linesAt(1000)), order, percent(10)).coupons.map(
      (each) => each.class
    )
    expect(classes).toEqual(["item", "order"])
  })

  it("takes the cheapest units when their number is limited", () => {
    const lines = [line("a", 1000, 2), line("b", 500, 2)]
    const coupon = percent(10, { limits: { max_units: 3 } })
    expect(discountsOf(price(cart(lines), coupon))).toEqual([100, 100])
  })

  it("spends no unit on what is free already", () => {
    const lines = [line("a", 0), line("b", 500), line("c", 800)]
    const free = percent(100, { applies_to: { products: ["prod_b"] } })
    const one = percent(10, { limits: { max_units: 1 } })
    expect(discountsOf(price(cart(lines), free, one))).toEqual([0, 500, 80])
  })
})

describe("a limit of units per line", () => {
  const lines = [line("a", 1000, 3), line("b", 500), line("c", 333, 3)]
  const rate = { kind: "percentage", rate_ppm: 500_000 }
  const amount = { kind: "fixed_per_unit", amount_minor: 400 }

  it.each<[RuleInput, number | null, number[]]>([
    [{ ...rate, max_units_per_line: 1 }, null, [500, 250, 167]],
    [{ ...rate, max_units_per_line: 2 }, null, [1000, 250, 333]],
    [{ ...rate, max_units_per_line: 9 }, null, [1500, 250, 500]],
    [{ ...rate, max_units_per_line: 2 }, 3, [0, 250, 333]],
    [{ ...amount, max_units_per_line: 1 }, null, [400, 400, 333]],
    [{ ...amount, max_units_per_line: 2 }, null, [800, 400, 666]],
    [{ ...amount, max_units_per_line: 2 }, 4, [400, 400, 666]],
  ])("%j, with at most %j units in all", (effect, max_units, off) => {
    const coupon = couponOf(effect, { limits: { max_units } })
    expect(discountsOf(price(cart(lines), coupon))).toEqual(off)
  })

  it("is told", () => {
    const coupon = couponOf({ ...rate, max_units_per_line: 2 })
    expect(outcomeOf(price(cart(lines), coupon)).trace.at(-1)?.says).toBe(
      "50 % off the goods, at most 2 units of a line"
    )
  })
})

describe("fixed_per_unit in groups", () => {
  const grouped: RuleInput = {
    kind: "fixed_per_unit",
    amount_minor: 100,
    per_full_group_of: 3,
  }

  it("fills groups across lines, with the cheapest units", () => {
    const lines = [line("a", 1000, 2), line("b", 500, 2)]
    expect(discountsOf(price(cart(lines), couponOf(grouped)))).toEqual([
      100, 200,
    ])
  })

  it("tells how many units a group lacks", () => {
    const pricing = price(cart([line("a", 1000)]), couponOf(grouped))
    expect(outcomeOf(pricing)).toMatchObject({
      reason: { code: "too_few_items", quantity: 2, of: "matching" },
    })
  })

  it.each([{ lines: [] }, { lines: linesAt(0) }, { lines: linesAt(0, 0, 0) }])(
    "asks for no more units where there is nothing to take: $lines",
    ({ lines }) => {
      const single = { ...grouped, per_full_group_of: 1 }
      expect(resultsOf(price(cart(lines), couponOf(single)))).toEqual([
        "nothing_to_discount",
      ])
    }
  )
})

describe("tiers", () => {
  const tiers: RuleInput = {
    kind: "tiers",
    by: "quantity",
    tiers: [
      { from: 2, to: 4, rate_ppm: 100_000 },
      { from: 4, to: 6, unit_amount_minor: 300 },
      { from: 6, to: 9, amount_minor: 5000 },
    ],
  }

  it.each([
    { quantity: 1, result: "too_few_items" },
    { quantity: 2, result: 200 },
    { quantity: 3, result: 300 },
    { quantity: 4, result: 1200 },
    { quantity: 5, result: 1500 },
    { quantity: 6, result: 5000 },
    { quantity: 9, result: "too_many_items" },
  ])("of $quantity units: $result", ({ quantity, result }) => {
    const pricing = price(cart([line("a", 1000, quantity)]), couponOf(tiers))
    expect(resultsOf(pricing)).toEqual([result])
  })

  it.each([
    {
      amount: 999,
      reason: { code: "below_minimum", amount_minor: 1, of: "matching" },
    },
    {
      amount: 2000,
      reason: { code: "above_maximum", amount_minor: 1, of: "matching" },
    },
  ])("by amount, at $amount", ({ amount, reason }) => {
    const byAmount = couponOf({
      kind: "tiers",
      by: "amount",
      tiers: [{ from: 1000, to: 2000, rate_ppm: 100_000 }],
    })
    const pricing = price(cart(linesAt(amount)), byAmount)
    expect(outcomeOf(pricing)).toMatchObject({ reason })
  })
})

describe("tiers that are not reached", () => {
  it.each([
    { quantity: 1, reason: { code: "too_few_items", quantity: 1 } },
    { quantity: 9, reason: { code: "too_many_items", quantity: 1 } },
  ])("tell how many units are amiss of $quantity", ({ quantity, reason }) => {
    const byQuantity = couponOf({
      kind: "tiers",
      by: "quantity",
      tiers: [{ from: 2, to: 9, rate_ppm: 100_000 }],
    })
    const pricing = price(cart([line("a", 1000, quantity)]), byQuantity)
    expect(outcomeOf(pricing)).toMatchObject({
      reason: { ...reason, of: "matching" },
    })
  })
})

describe("the class of an effect", () => {
  const tiers = { kind: "tiers", by: "quantity" }
  const one = { tiers: [{ from: 1, rate_ppm: 1 }] }

  it.each<[RuleInput, string]>([
    [{ kind: "percentage", rate_ppm: 1 }, "item"],
    [{ kind: "percentage", rate_ppm: 1, level: "item" }, "item"],
    [{ kind: "percentage", rate_ppm: 1, level: "order" }, "order"],
    [{ kind: "fixed_order", amount_minor: 1 }, "order"],
    [{ kind: "fixed_across", amount_minor: 1 }, "item"],
    [{ kind: "fixed_per_unit", amount_minor: 1 }, "item"],
    [
      {
        kind: "buy_get",
        buy: { quantity: 1 },
        get: { quantity: 1, rate_ppm: 1 },
      },
      "item",
    ],
    [{ ...tiers, ...one }, "order"],
    [{ ...tiers, ...one, level: "order" }, "order"],
    [{ ...tiers, ...one, level: "item" }, "item"],
    [{ kind: "set_price", quantity: 1, price_minor: 1 }, "item"],
    [{ kind: "shipping", rate_ppm: 1 }, "shipping"],
    [{ kind: "gift", variant_id: "mug" }, "item"],
  ])("%j is %s", (effect, name) => {
    expect(outcomeOf(price(cart([]), couponOf(effect))).class).toBe(name)
  })
})

describe("shipping", () => {
  const parcels: Partial<CartFacts> = {
    shipping: [parcel("s1", 500), parcel("s2", 250)],
  }
  const off = (fields: { [field: string]: unknown }, facts = parcels) =>
    price(cart(linesAt(1000), facts), couponOf({ kind: "shipping", ...fields }))

  it.each([
    { what: "free", fields: { rate_ppm: 1_000_000 }, each: [500, 250] },
    { what: "a part off", fields: { rate_ppm: 333_333 }, each: [167, 83] },
    { what: "an amount off", fields: { amount_minor: 100 }, each: [67, 33] },
    { what: "at a price", fields: { price_minor: 300 }, each: [200, 0] },
    {
      what: "an amount off each",
      fields: { method_amount_minor: 300 },
      each: [300, 250],
    },
    {
      what: "an amount off the cheapest",
      fields: { method_amount_minor: 100, max_methods: 1 },
      each: [0, 100],
    },
    {
      what: "a part off the cheapest that costs anything",
      fields: { rate_ppm: 500_000, max_methods: 1 },
      each: [250, 0],
      facts: { shipping: [parcel("s1", 500), parcel("s2", 0)] },
    },
    {
      what: "for one method",
      fields: { rate_ppm: 1_000_000, methods: ["s1"] },
      each: [500, 0],
    },
    {
      what: "for one option",
      fields: { rate_ppm: 1_000_000, options: ["so_s2"] },
      each: [0, 250],
    },
  ])("$what", ({ fields, each, facts }) => {
    const { shipping, totals } = off(fields, facts)
    expect(shipping.map(({ discount_minor }) => discount_minor)).toEqual(each)
    expect(totals.items_discount_minor).toBe(0)
  })

  it.each([
    { base: "initial" as const, each: [500, 250] },
    { base: "discounted" as const, each: [375, 188] },
  ])("is reckoned on the $base amount", ({ base, each }) => {
    const half = (more: Partial<CouponInput> = {}) =>
      couponOf({ kind: "shipping", rate_ppm: 500_000 }, more)
    const { shipping } = price(
      cart([], parcels),
      half(),
      half({ combination: { base } })
    )
    expect(shipping.map(({ discount_minor }) => discount_minor)).toEqual(each)
  })

  it.each([
    {
      what: "another method is there",
      facts: parcels,
      fields: { methods: ["s9"] },
      code: "wrong_shipping_option",
    },
    { what: "none is chosen", facts: {}, code: "not_known_yet" },
    {
      what: "the chosen one has no option",
      facts: {
        shipping: [{ id: "s1", shipping_option_id: null, base_minor: 500 }],
      },
      code: "wrong_shipping_option",
    },
    {
      what: "another is chosen",
      facts: parcels,
      code: "wrong_shipping_option",
    },
  ])("is parked where $what", ({ facts, code, ...given }) => {
    const limit = given.fields ?? { options: ["so_x"] }
    const pricing = off({ rate_ppm: 1_000_000, ...limit }, facts)
    expect(resultsOf(pricing)).toEqual([code])
  })
})

describe("gift", () => {
  const gift: Partial<CouponInput> = { id: "cou_gift" }
  const mug = couponOf(
    { kind: "gift", variant_id: "variant_mug", quantity: 2 },
    { ...gift, conditions: [{ kind: "amount", min_minor: 5000 }] }
  )
  const given = (quantity: number) =>
    line("mug", 3000, quantity, { gift_of: "cou_gift", is_discountable: false })

  it("is asked for when it is not in the cart", () => {
    const pricing = price(cart(linesAt(5000)), mug)
    expect(resultsOf(pricing)).toEqual(["gift_not_in_cart"])
    expect(pricing.gifts).toEqual([
      { coupon_id: "cou_gift", variant_id: "variant_mug", quantity: 2 },
    ])
  })

  it("is free once it is there, and asked for as far as it is not", () => {
    const pricing = price(cart([...linesAt(5000), given(1)]), mug)
    expect(resultsOf(pricing)).toEqual([3000])
    expect(pricing.gifts).toMatchObject([{ quantity: 1 }])
  })

  it("is free in its quantity only", () => {
    const pricing = price(cart([...linesAt(5000), given(3)]), mug)
    expect(resultsOf(pricing)).toEqual([6000])
    expect(pricing.gifts).toEqual([])
  })

  it("is the variant that was named, and no other", () => {
    const cap = line("cap", 900, 2, { gift_of: "cou_gift" })
    const pricing = price(cart([...linesAt(5000), cap]), mug)
    expect(resultsOf(pricing)).toEqual(["gift_not_in_cart"])
    expect(pricing.gifts).toMatchObject([{ quantity: 2 }])
  })

  it("is there although it costs nothing anyway", () => {
    const free = line("mug", 0, 2, { gift_of: "cou_gift" })
    const pricing = price(cart([...linesAt(5000), free]), mug)
    expect(resultsOf(pricing)).toEqual(["nothing_to_discount"])
  })

  it("does not help to reach its own minimum", () => {
    const pricing = price(cart([...linesAt(4900), given(2)]), mug)
    expect(outcomeOf(pricing)).toMatchObject({
      reason: { code: "below_minimum", amount_minor: 100 },
    })
  })

  it("takes no part in other discounts", () => {
    const pricing = price(cart([...linesAt(1000), given(1)]), percent(50))
    expect(discountsOf(pricing)).toEqual([500, 0])
  })
})
