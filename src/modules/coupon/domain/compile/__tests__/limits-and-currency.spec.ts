import { expect, it } from "vitest"

import type { Fault, RuleInput } from "../.."
import { couponOf, faultsIn, percent } from "../../__tests__/support/build"

const UNIT_LIMITS: [RuleInput, Fault][] = [
  [
    { kind: "set_price", quantity: 3, price_minor: 2000 },
    {
      field: "effect.quantity",
      code: "group_above_unit_limit",
      message:
        "A set of 3 is never full with at most 2 units: raise the limit of units or make the set smaller.",
    },
  ],
  [
    { kind: "fixed_per_unit", amount_minor: 1, per_full_group_of: 3 },
    {
      field: "effect.per_full_group_of",
      code: "group_above_unit_limit",
      message:
        "A group of 3 is never full with at most 2 units: raise the limit of units or make the group smaller.",
    },
  ],
  [
    {
      kind: "buy_get",
      buy: { quantity: 1 },
      get: { quantity: 3, rate_ppm: 1 },
      whole_deals: true,
    },
    {
      field: "effect.get.quantity",
      code: "group_above_unit_limit",
      message:
        "A deal of 3 is never whole with at most 2 units: raise the limit of units or give fewer.",
    },
  ],
  [
    { kind: "shipping", rate_ppm: 1 },
    {
      field: "limits.max_units",
      code: "limit_without_meaning",
      message:
        "This kind of discount does not count units: take the limit of units out.",
    },
  ],
]

it.each(UNIT_LIMITS)(
  "%j with at most two units is refused",
  (effect, fault) => {
    const limited = couponOf(effect, { limits: { max_units: 2 } })
    expect(faultsIn(limited)).toEqual([fault])
  }
)

it.each<RuleInput>([
  { kind: "set_price", quantity: 2, price_minor: 2000 },
  { kind: "fixed_per_unit", amount_minor: 1, per_full_group_of: 2 },
  { kind: "fixed_per_unit", amount_minor: 1 },
  { kind: "percentage", rate_ppm: 1 },
  { kind: "fixed_order", amount_minor: 1 },
  { kind: "fixed_across", amount_minor: 1 },
  { kind: "tiers", by: "quantity", tiers: [{ from: 1, rate_ppm: 1 }] },
  {
    kind: "buy_get",
    buy: { quantity: 1 },
    get: { quantity: 2, rate_ppm: 1 },
    whole_deals: true,
  },
  {
    kind: "buy_get",
    buy: { quantity: 1 },
    get: { quantity: 3, rate_ppm: 1 },
  },
])("%j with at most two units is accepted", (effect) => {
  expect(faultsIn(couponOf(effect, { limits: { max_units: 2 } }))).toEqual([])
})

it.each<RuleInput>([
  { kind: "fixed_order", amount_minor: 1 },
  { kind: "fixed_across", amount_minor: 1 },
  { kind: "fixed_per_unit", amount_minor: 1 },
  { kind: "set_price", quantity: 1, price_minor: 1 },
  { kind: "shipping", amount_minor: 1 },
  { kind: "shipping", method_amount_minor: 1 },
  { kind: "shipping", price_minor: 0 },
  { kind: "tiers", by: "amount", tiers: [{ from: 0, rate_ppm: 1 }] },
  { kind: "tiers", by: "quantity", tiers: [{ from: 1, amount_minor: 1 }] },
  {
    kind: "tiers",
    by: "quantity",
    tiers: [
      { from: 1, rate_ppm: 1 },
      { from: 2, unit_amount_minor: 1 },
    ],
  },
  {
    kind: "buy_get",
    buy: { amount_minor: 1 },
    get: { quantity: 1, rate_ppm: 1 },
  },
  {
    kind: "buy_get",
    buy: { quantity: 1 },
    get: { quantity: 1, unit_price_minor: 0 },
  },
  {
    kind: "buy_get",
    buy: { quantity: 1 },
    get: { quantity: 1, unit_amount_minor: 1 },
  },
])("%j needs a currency", (effect) => {
  const faults = faultsIn(couponOf(effect, { currency_code: null }))
  expect(faults.map(({ code }) => code)).toEqual(["currency_needed"])
})

it.each<RuleInput>([
  { kind: "shipping", rate_ppm: 1 },
  { kind: "gift", variant_id: "mug" },
  { kind: "tiers", by: "quantity", tiers: [{ from: 1, rate_ppm: 1 }] },
  {
    kind: "buy_get",
    buy: { quantity: 1 },
    get: { quantity: 1, rate_ppm: 1 },
  },
])("%j needs none", (effect) => {
  expect(faultsIn(couponOf(effect, { currency_code: null }))).toEqual([])
})

it.each<RuleInput>([
  { kind: "amount", min_minor: 1 },
  { kind: "total_spent", min_minor: 1 },
])("the condition %j needs a currency", (condition) => {
  const coupon = percent(10, { conditions: [condition], currency_code: null })
  expect(faultsIn(coupon).map(({ code }) => code)).toEqual(["currency_needed"])
})

it.each([{ budget_minor: 1 }, { max_discount_minor: 1 }])(
  "the limit %j needs a currency",
  (limits) => {
    const coupon = percent(10, { limits, currency_code: null })
    expect(faultsIn(coupon).map(({ code }) => code)).toEqual([
      "currency_needed",
    ])
  }
)
