import { describe, expect, it } from "vitest"

import { builtInRules } from "../.."
import { checkRule, type Samples } from ".."

const MEMBERSHIP: Samples = {
  accepted: [{ in: ["a"] }, { not_in: ["a"] }],
  refused: [{}, { in: [] }],
}

const SAMPLES: Record<string, Samples> = {
  amount: {
    accepted: [
      { min_minor: 1000 },
      { of: "matching", base: "initial", max_minor: 5000 },
    ],
    refused: [{}, { min_minor: -1 }, { min_minor: 2, max_minor: 1 }],
  },
  quantity: {
    accepted: [{ min: 2 }, { of: "matching", max: 3 }],
    refused: [{}, { min: 0 }],
  },
  contains: {
    accepted: [{ lines: { products: ["product_1"] }, min: 2 }],
    refused: [{}, { lines: {} }],
  },
  contains_none: {
    accepted: [{ lines: { tags: ["tag_1"] } }],
    refused: [{ lines: { tags: [] } }],
  },
  customer_group: MEMBERSHIP,
  region: MEMBERSHIP,
  country: MEMBERSHIP,
  currency: { accepted: [{ in: ["EUR"] }], refused: [{ in: ["usd"] }] },
  sales_channel: MEMBERSHIP,
  shipping_option: MEMBERSHIP,
  payment_method: MEMBERSHIP,
  first_order: { accepted: [{}] },
  nth_order: {
    accepted: [{ nth: 3 }, { nth: 3, reach: "every" }],
    refused: [{ nth: 0 }],
  },
  total_spent: { accepted: [{ min_minor: 5000 }], refused: [{}] },
  schedule: {
    accepted: [{ starts_at: "2026-01-01", weekdays: ["monday"] }],
    refused: [{}, { weekdays: ["someday"] }],
  },
  percentage: {
    accepted: [
      { rate_ppm: 333_333 },
      { rate_ppm: 1, level: "order" },
      { rate_ppm: 333_333, max_units_per_line: 1 },
    ],
    refused: [
      { rate_ppm: 0 },
      { rate_ppm: 1_000_001 },
      { rate_ppm: 1, max_units_per_line: 0 },
    ],
  },
  fixed_order: { accepted: [{ amount_minor: 1000 }], refused: [{}] },
  fixed_across: {
    accepted: [{ amount_minor: 999_999 }],
    refused: [{ amount_minor: 0.5 }],
  },
  fixed_per_unit: {
    accepted: [
      { amount_minor: 100 },
      { amount_minor: 100, per_full_group_of: 2 },
      { amount_minor: 100, max_units_per_line: 1 },
    ],
    refused: [{ amount_minor: 100, per_full_group_of: 0 }],
  },
  buy_get: {
    accepted: [
      { buy: { quantity: 2 }, get: { quantity: 1, rate_ppm: 1_000_000 } },
      { buy: { amount_minor: 500 }, get: { quantity: 1, unit_price_minor: 9 } },
      {
        buy: { quantity: 1 },
        get: { quantity: 2, unit_amount_minor: 9 },
        whole_deals: true,
        own_units: true,
      },
    ],
    refused: [{ buy: {}, get: { quantity: 1, rate_ppm: 1 } }],
  },
  tiers: {
    accepted: [
      { by: "amount", tiers: [{ from: 0, rate_ppm: 1000 }] },
      { by: "quantity", tiers: [{ from: 2, unit_amount_minor: 1000 }] },
    ],
    refused: [{ by: "amount", tiers: [] }],
  },
  set_price: {
    accepted: [
      { quantity: 3, price_minor: 500 },
      { quantity: 2, price_minor: 5, filled_with: "cheapest_first" },
    ],
    refused: [{ quantity: 3, price_minor: 0 }],
  },
  shipping: {
    accepted: [
      { rate_ppm: 1_000_000 },
      { amount_minor: 300 },
      { price_minor: 0, options: ["option_1"] },
      { method_amount_minor: 100, max_methods: 1 },
    ],
    refused: [{}, { options: ["option_1"] }],
  },
  gift: {
    accepted: [{ variant_id: "variant_6" }],
    refused: [{ variant_id: "" }],
  },
}

describe("the shop's own rules", () => {
  it("have samples, each of them", () => {
    expect(Object.keys(SAMPLES).sort()).toEqual(
      builtInRules.map(({ kind }) => kind).sort()
    )
  })
})

for (const rule of builtInRules) {
  checkRule(rule, SAMPLES[rule.kind], { describe, it, expect })
}
