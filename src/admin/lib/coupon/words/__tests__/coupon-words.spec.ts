import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { newCoupon, readForm, type JsonObject } from "../../form"
import { anyStoredCoupon } from "../../form/__tests__/support/any-coupon"
import { sayCondition, sayCoupon, sayerOf, summaryOf } from ".."

const NAMES: Record<string, string> = { p1: "Tee", p2: "Coat", c1: "Shirts" }
const say = sayerOf("eur", (_resource, id) => NAMES[id] ?? id)

const saysOf = (effect: JsonObject, applies_to: JsonObject = {}) =>
  sayCoupon({ effect, applies_to }, say).what

describe("sayCoupon", () => {
  it.each<[string, JsonObject, JsonObject?]>([
    ["12.5 % off all goods", { kind: "percentage", rate_ppm: 125_000 }],
    [
      "50 % off Tee or goods in Shirts except Coat and what is on sale, on at most 1 unit of a line",
      { kind: "percentage", rate_ppm: 500_000, max_units_per_line: 1 },
      {
        products: ["p1"],
        categories: ["c1"],
        exclude: { products: ["p2"] },
        exclude_sale_items: true,
      },
    ],
    ["€15.00 off the order", { kind: "fixed_order", amount_minor: 1500 }],
    [
      "€10.00 off Tee together",
      { kind: "fixed_across", amount_minor: 1000 },
      { products: ["p1"] },
    ],
    [
      "€5.00 off each unit of all goods, in full groups of 2",
      { kind: "fixed_per_unit", amount_minor: 500, per_full_group_of: 2 },
    ],
    [
      "buy 2 of all goods, get 1 of all goods free",
      {
        kind: "buy_get",
        buy: { quantity: 2 },
        get: { quantity: 1, rate_ppm: 1_000_000 },
      },
    ],
    [
      "buy for €100.00 of Coat, get 1 of Tee for €5.00 each, at most 1 time per order",
      {
        kind: "buy_get",
        buy: { amount_minor: 10_000, lines: { products: ["p2"] } },
        get: {
          quantity: 1,
          unit_price_minor: 500,
          lines: { products: ["p1"] },
        },
        repeat_limit: 1,
      },
    ],
    [
      "off all goods: 5 % from €50.00, €20.00 from €100.00 up to €500.00",
      {
        kind: "tiers",
        by: "amount",
        tiers: [
          { from: 5000, rate_ppm: 50_000 },
          { from: 10_000, to: 50_000, amount_minor: 2000 },
        ],
      },
    ],
    [
      "off all goods: €1.00 per unit from 2 units",
      {
        kind: "tiers",
        by: "quantity",
        tiers: [{ from: 2, unit_amount_minor: 100 }],
      },
    ],
    [
      "3 of all goods for €20.00",
      { kind: "set_price", quantity: 3, price_minor: 2000 },
    ],
    ["free shipping", { kind: "shipping", rate_ppm: 1_000_000 }],
    [
      "shipping for €1.90 by so_1 or so_2",
      { kind: "shipping", price_minor: 190, options: ["so_1", "so_2"] },
    ],
    ["1 × Tee as a gift", { kind: "gift", variant_id: "p1", quantity: 1 }],
    ["the discount “round_down”", { kind: "round_down" }],
  ])("says %s", (words, effect, appliesTo) => {
    expect(saysOf(effect, appliesTo)).toBe(words)
  })

  it.each<[string, JsonObject]>([
    [
      "the goods in the cart cost at least €50.00 and at most €80.00 before other discounts",
      {
        kind: "amount",
        of: "order",
        base: "initial",
        min_minor: 5000,
        max_minor: 8000,
      },
    ],
    [
      "the cart has at least 3 units of the goods that it is for",
      { kind: "quantity", of: "matching", min: 3 },
    ],
    [
      "the cart has at least 2 of Tee",
      { kind: "contains", lines: { products: ["p1"] }, min: 2 },
    ],
    ["the region is r1, r2 or r3", { kind: "region", in: ["r1", "r2", "r3"] }],
    [
      "the customer’s group is g1 and not g2 or g3",
      { kind: "customer_group", in: ["g1"], not_in: ["g2", "g3"] },
    ],
    [
      "it is the customer’s 22nd order or a later one",
      { kind: "nth_order", nth: 22, reach: "from" },
    ],
    [
      "it is every 12th order of the customer",
      { kind: "nth_order", nth: 12, reach: "every" },
    ],
    [
      "it is from 1 December 2026 until 31 December 2026, 18:00 on Friday or Saturday between 22:00 and 02:00 by the clock of America/New York",
      {
        kind: "schedule",
        starts_at: "2026-12-01",
        ends_at: "2026-12-31T18:00",
        weekdays: ["friday", "saturday"],
        hours: [{ from: "22:00", until: "02:00" }],
        time_zone: "America/New_York",
      },
    ],
    [
      "it is from 1 December 2026, 18:00 UTC",
      { kind: "schedule", starts_at: "2026-12-01T18:00:00Z" },
    ],
    ["“moon” holds", { kind: "moon" }],
  ])("asks that %s", (words, rule) => {
    expect(sayCondition(rule, say)).toBe(words)
  })
})

describe("summaryOf", () => {
  it("is one sentence with everything in it", () => {
    const summary = summaryOf(
      {
        code: "SAVE10",
        effect: { kind: "percentage", rate_ppm: 100_000 },
        applies_to: {},
        conditions: [
          { kind: "amount", min_minor: 5000 },
          { kind: "first_order" },
          { kind: "schedule", ends_at: "2026-12-31" },
        ],
        limits: { uses: 100, uses_per_customer: 1 },
        combination: { exclusive: true },
      },
      say
    )
    expect(summary).toBe(
      "10 % off all goods, with the code SAVE10; if the goods in the cart cost at least €50.00, it is the customer’s first order and it is until 31 December 2026; at most 100 times in all and at most 1 time per customer; not with other coupons."
    )
  })

  it("has a gap where nothing is entered yet", () => {
    const { stored } = readForm(newCoupon("eur"))
    expect(summaryOf({ ...stored, code: "" }, say)).toBe(
      "… % off all goods, with the code …."
    )
  })

  it("can be made of any coupon", () => {
    fc.assert(
      fc.property(anyStoredCoupon, (coupon) => {
        const { stored } = readForm(JSON.parse(JSON.stringify(coupon)))
        expect(summaryOf(stored, say)).toMatch(/^\S.*\.$/)
      })
    )
  })
})
