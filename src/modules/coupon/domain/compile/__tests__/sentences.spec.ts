import { describe, expect, it } from "vitest"

import type { CouponInput, RuleInput } from "../.."
import { compiled, couponOf, percent } from "../../__tests__/support/build"

const products = { products: ["shirt"] }
const FREE = 1_000_000

describe("an effect in words", () => {
  const tier = (by: string, ...tiers: object[]) => ({
    kind: "tiers",
    by,
    tiers,
  })
  const buyGet = (buy: object, get: object) => ({ kind: "buy_get", buy, get })

  it.each<[RuleInput, string]>([
    [{ kind: "percentage", rate_ppm: 125_000 }, "12.5 % off the goods"],
    [
      { kind: "percentage", rate_ppm: FREE, level: "order" },
      "100 % off the order",
    ],
    [
      { kind: "percentage", rate_ppm: 10_000, max_units_per_line: 1 },
      "1 % off the goods, at most 1 unit of a line",
    ],
    [{ kind: "fixed_order", amount_minor: 1250 }, "€12.50 off the order"],
    [{ kind: "fixed_across", amount_minor: 5 }, "€0.05 off the goods together"],
    [{ kind: "fixed_per_unit", amount_minor: 100 }, "€1.00 off each unit"],
    [
      {
        kind: "fixed_per_unit",
        amount_minor: 100,
        per_full_group_of: 3,
        max_units_per_line: 6,
      },
      "€1.00 off each unit of every full group of 3 units, at most 6 units of a line",
    ],
    [
      buyGet({ quantity: 2 }, { quantity: 1, rate_ppm: FREE }),
      "buy 2 units, get 1 free, the cheapest first",
    ],
    [
      buyGet({ quantity: 1 }, { quantity: 2, rate_ppm: 500_000 }),
      "buy 1 unit, get 2 at 50 % off, the cheapest first",
    ],
    [
      buyGet({ amount_minor: 5000 }, { quantity: 1, unit_price_minor: 0 }),
      "buy for €50.00, get 1 for €0.00 each, the cheapest first",
    ],
    [
      buyGet({ quantity: 1 }, { quantity: 1, unit_price_minor: 990 }),
      "buy 1 unit, get 1 for €9.90 each, the cheapest first",
    ],
    [
      buyGet({ quantity: 1 }, { quantity: 1, unit_amount_minor: 250 }),
      "buy 1 unit, get 1 at €2.50 off each, the cheapest first",
    ],
    [
      tier(
        "amount",
        { from: 0, rate_ppm: 50_000 },
        { from: 10_000, amount_minor: 1500 }
      ),
      "5 % off from €0.00, €15.00 off from €100.00",
    ],
    [
      tier("quantity", { from: 3, unit_amount_minor: 200 }),
      "€2.00 per unit off from 3",
    ],
    [
      { kind: "set_price", quantity: 3, price_minor: 2000 },
      "3 units for €20.00",
    ],
    [{ kind: "shipping", rate_ppm: FREE }, "free shipping"],
    [{ kind: "shipping", rate_ppm: 500_000 }, "50 % off shipping"],
    [{ kind: "shipping", amount_minor: 300 }, "€3.00 off shipping"],
    [{ kind: "shipping", price_minor: 0 }, "shipping for €0.00"],
    [
      { kind: "shipping", price_minor: 490, max_methods: 2 },
      "shipping for €4.90, at most 2 methods",
    ],
    [
      { kind: "shipping", method_amount_minor: 300, max_methods: 1 },
      "€3.00 off each way of shipping, at most 1 method",
    ],
    [{ kind: "gift", variant_id: "mug" }, "1 unit of mug as a gift"],
    [
      { kind: "gift", variant_id: "mug", quantity: 2 },
      "2 units of mug as a gift",
    ],
  ])("%j: %s", (effect, says) => {
    expect(compiled(couponOf(effect)).effect.says).toBe(says)
  })
})

describe("a condition in words", () => {
  it.each<[RuleInput, string]>([
    [
      { kind: "amount", min_minor: 1000 },
      "goods in the cart cost at least €10.00 after other discounts",
    ],
    [
      {
        kind: "amount",
        of: "matching",
        base: "initial",
        min_minor: 0,
        max_minor: 5000,
      },
      "goods that the coupon applies to cost at least €0.00 and at most €50.00 before other discounts",
    ],
    [{ kind: "quantity", min: 1 }, "at least 1 unit in the cart"],
    [
      { kind: "quantity", of: "matching", max: 3 },
      "at most 3 units that the coupon applies to",
    ],
    [
      { kind: "contains", lines: products },
      "the cart has at least 1 unit of certain products",
    ],
    [
      { kind: "contains_none", lines: products },
      "the cart has none of certain products",
    ],
    [
      { kind: "customer_group", in: ["a", "b"], not_in: ["c"] },
      "a group of the customer is one of a, b, a group of the customer is none of c",
    ],
    [{ kind: "region", in: ["eu"] }, "the region is one of eu"],
    [
      { kind: "country", not_in: ["DE", "AT"] },
      "the country is none of de, at",
    ],
    [{ kind: "currency", in: ["EUR"] }, "the currency is one of eur"],
    [{ kind: "sales_channel", in: ["web"] }, "the sales channel is one of web"],
    [
      { kind: "shipping_option", in: ["dhl"] },
      "the way of delivery is one of dhl",
    ],
    [
      { kind: "payment_method", not_in: ["cod"] },
      "the payment method is none of cod",
    ],
    [{ kind: "first_order" }, "it is the customer's first order"],
    [{ kind: "nth_order", nth: 3 }, "it is the customer's order number 3"],
    [
      { kind: "nth_order", nth: 3, reach: "from" },
      "it is the customer's order number 3 or a later one",
    ],
    [
      { kind: "nth_order", nth: 3, reach: "every" },
      "it is one of every 3 orders of the customer",
    ],
    [
      { kind: "total_spent", max_minor: 10_000 },
      "the customer has spent at most €100.00 so far",
    ],
    [
      {
        kind: "schedule",
        starts_at: "2026-12-01",
        ends_at: "2026-12-24",
        weekdays: ["monday", "friday"],
        hours: [
          { from: "08:00", until: "10:00" },
          { from: "18:00", until: "20:00" },
        ],
      },
      "from 2026-12-01 until 2026-12-24 on monday, friday between 08:00 and 10:00 or 18:00 and 20:00",
    ],
    [{ kind: "schedule", ends_at: "2026-12-24" }, "until 2026-12-24"],
    [
      { kind: "schedule", hours: [{ from: "08:00", until: "10:00" }] },
      "between 08:00 and 10:00",
    ],
  ])("%j: %s", (condition, says) => {
    const coupon = compiled(percent(10, { conditions: [condition] }))
    expect(coupon.conditions[0].says).toBe(says)
  })
})

describe("limits in words", () => {
  it.each<[CouponInput["limits"], string[]]>([
    [{}, []],
    [{ uses: 1 }, ["limit:uses: at most 1 use in all"]],
    [
      {
        uses: 100,
        uses_per_customer: 2,
        uses_per_code: 1,
        budget_minor: 50_000,
      },
      [
        "limit:uses: at most 100 uses in all",
        "limit:uses_per_customer: at most 2 uses per customer",
        "limit:uses_per_code: at most 1 use per code",
        "limit:budget: at most €500.00 in all",
      ],
    ],
  ])("%j: %j", (limits, says) => {
    const told = compiled(percent(10, { limits })).limits
    expect(told.map((limit) => `${limit.rule}: ${limit.says}`)).toEqual(says)
  })
})
