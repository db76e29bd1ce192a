import { describe, expect, it } from "vitest"

import type { RuleInput } from "../.."
import {
  compiled,
  couponOf,
  faultsIn,
  percent,
} from "../../__tests__/support/build"

const fields = (input: unknown) =>
  faultsIn(input).map(({ field, code }) => `${field}: ${code}`)

const effect = (input: RuleInput) => fields(couponOf(input))

const conditions = (...inputs: RuleInput[]) =>
  fields(percent(10, { conditions: inputs }))

const tiers = (...each: { from: number; to?: number }[]): RuleInput => ({
  kind: "tiers",
  by: "quantity",
  tiers: each.map((tier) => ({ ...tier, rate_ppm: 1000 })),
})

describe("effects that are refused", () => {
  it.each<[RuleInput, string]>([
    [{ kind: "percentage", rate_ppm: 0 }, "effect.rate_ppm: too_small"],
    [{ kind: "percentage", rate_ppm: 1_000_001 }, "effect.rate_ppm: too_big"],
    [{ kind: "percentage", rate_ppm: 12.5 }, "effect.rate_ppm: invalid_type"],
    [{ kind: "percentage" }, "effect.rate_ppm: invalid_type"],
    [
      { kind: "percentage", rate_ppm: 1, rate: 1 },
      "effect.rate: unrecognized_keys",
    ],
    [{ kind: "nonsense" }, "effect.kind: unknown_kind"],
    [
      { kind: "fixed_order", amount_minor: 0 },
      "effect.amount_minor: too_small",
    ],
    [
      { kind: "shipping", rate_ppm: 1, amount_minor: 1 },
      "effect: exactly_one_of",
    ],
    [tiers({ from: 2, to: 2 }), "effect.tiers.0.to: ends_before_start"],
    [tiers({ from: 2 }, { from: 2 }), "effect.tiers.1.from: not_rising"],
    [tiers({ from: 1, to: 3 }, { from: 4 }), "effect.tiers.0.to: tier_gap"],
    [tiers({ from: 1, to: 5 }, { from: 4 }), "effect.tiers.0.to: tier_overlap"],
    [tiers(), "effect.tiers: too_small"],
    [
      { kind: "buy_get", buy: { quantity: 1 }, get: { quantity: 1 } },
      "effect.get: exactly_one_of",
    ],
    [
      {
        kind: "buy_get",
        buy: { quantity: 1, lines: { products: [] } },
        get: { quantity: 1, rate_ppm: 1 },
      },
      "effect.buy.lines.products: too_small",
    ],
  ])("%j: %s", (input, fault) => {
    expect(effect(input)).toEqual([fault])
  })

  it.each<[RuleInput, number, string]>([
    [
      { kind: "set_price", quantity: 3, price_minor: 2000 },
      2,
      "effect.quantity: group_above_unit_limit",
    ],
    [
      { kind: "fixed_per_unit", amount_minor: 1, per_full_group_of: 3 },
      2,
      "effect.per_full_group_of: group_above_unit_limit",
    ],
    [
      { kind: "gift", variant_id: "mug" },
      2,
      "limits.max_units: limit_without_meaning",
    ],
  ])("%j with at most %i units: %s", (input, max_units, fault) => {
    expect(fields(couponOf(input, { limits: { max_units } }))).toEqual([fault])
  })
})

describe("conditions that are refused", () => {
  it.each<[RuleInput[], string]>([
    [[{ kind: "x" }], "conditions.0.kind: unknown_kind"],
    [[{ kind: "amount" }], "conditions.0: at_least_one_of"],
    [
      [{ kind: "amount", min_minor: 20, max_minor: 10 }],
      "conditions.0: never_holds",
    ],
    [
      [
        { kind: "quantity", min: 5 },
        { kind: "amount", min_minor: 1 },
        { kind: "quantity", max: 4 },
      ],
      "conditions.2: never_holds",
    ],
    [
      [{ kind: "first_order" }, { kind: "nth_order", nth: 3 }],
      "conditions.1: never_holds",
    ],
    [
      [
        { kind: "country", in: ["DE", "AT"] },
        { kind: "country", not_in: ["at", "de"] },
      ],
      "conditions.1: never_holds",
    ],
    [
      [
        { kind: "region", in: ["a"] },
        { kind: "region", in: ["b"] },
      ],
      "conditions.1: never_holds",
    ],
    [
      [{ kind: "first_order" }, { kind: "nth_order", nth: 2, reach: "from" }],
      "conditions.1: never_holds",
    ],
    [
      [
        { kind: "nth_order", nth: 2 },
        { kind: "nth_order", nth: 3, reach: "from" },
      ],
      "conditions.1: never_holds",
    ],
    [
      [
        { kind: "total_spent", min_minor: 5000 },
        { kind: "total_spent", max_minor: 4999 },
      ],
      "conditions.1: never_holds",
    ],
    [
      [
        { kind: "x" },
        { kind: "region", in: ["a"] },
        { kind: "region", in: ["b"] },
      ],
      "conditions.0.kind: unknown_kind",
    ],
    [[{ kind: "currency", in: ["usd"] }], "conditions.0: currency_mismatch"],
    [[{ kind: "country" }], "conditions.0: at_least_one_of"],
    [[{ kind: "contains", lines: {} }], "conditions.0.lines: empty_selector"],
    [
      [{ kind: "schedule", starts_at: "2026-12-02", ends_at: "2026-12-01" }],
      "conditions.0.ends_at: ends_before_start",
    ],
    [[{ kind: "schedule" }], "conditions.0: at_least_one_of"],
  ])("%j: %s", (inputs, fault) => {
    expect(conditions(...inputs)).toEqual([fault])
  })

  it("lets pass every nth order from a number on", () => {
    expect(
      conditions(
        { kind: "nth_order", nth: 3, reach: "every" },
        { kind: "nth_order", nth: 5, reach: "from" },
        { kind: "nth_order", nth: 6 }
      )
    ).toEqual([])
  })

  it("lets pass what can hold together", () => {
    expect(
      conditions(
        { kind: "amount", of: "order", min_minor: 100 },
        { kind: "amount", of: "matching", max_minor: 50 },
        { kind: "first_order" },
        { kind: "nth_order", nth: 1, reach: "from" },
        { kind: "customer_group", in: ["a"] },
        { kind: "customer_group", in: ["b"] },
        { kind: "shipping_option", in: ["a"] },
        { kind: "shipping_option", in: ["b"] },
        { kind: "currency", in: ["EUR"] },
        { kind: "country", in: ["DE", "AT"], not_in: ["AT"] }
      )
    ).toEqual([])
  })
})

describe("coupons that are refused", () => {
  it.each([
    [
      "without a currency for its amounts",
      { currency_code: null, limits: { budget_minor: 5 } },
      "currency_code: currency_needed",
    ],
    [
      "with no currency code",
      { currency_code: "euro" },
      "currency_code: invalid_format",
    ],
    [
      "with a limit of no use",
      { limits: { uses: 0 } },
      "limits.uses: too_small",
    ],
    [
      "with a field that is none",
      { colour: "red" },
      "colour: unrecognized_keys",
    ],
    ["with a code of nothing", { code: " " }, "code: code_empty"],
    ["of no known status", { status: "old" }, "status: invalid_value"],
    [
      "made at no known time",
      { created_at: "yesterday" },
      "created_at: invalid_format",
    ],
  ])("%s", (_what, more, fault) => {
    expect(fields({ ...percent(10), ...more })).toEqual([fault])
  })

  it.each([null, undefined, "coupon", 7, []])("that are none: %j", (input) => {
    expect(faultsIn(input)).toMatchObject([{ field: "" }])
  })

  it("with all faults of all rules at once", () => {
    const input = couponOf(
      { kind: "percentage", rate_ppm: 0 },
      { conditions: [{ kind: "x" }, { kind: "quantity", min: 0 }] }
    )
    expect(fields(input)).toEqual([
      "effect.rate_ppm: too_small",
      "conditions.0.kind: unknown_kind",
      "conditions.1.min: too_small",
    ])
  })

  it("with words that name the cure", () => {
    const [kind] = faultsIn(percent(10, { conditions: [{ kind: "x" }] }))
    expect(kind.message).toContain("choose one of amount, quantity")
    const [rate] = faultsIn(percent(120))
    expect(rate.message).toContain("100 % are 1 000 000")
  })
})

describe("a coupon that is accepted", () => {
  it("has all its defaults", () => {
    const { source } = compiled(
      percent(10, { code: " spar–10", currency_code: "EUR" })
    )
    expect(source).toMatchObject({
      code: "SPAR-10",
      status: "active",
      currency_code: "eur",
      applies_to: {},
      conditions: [],
      limits: { uses: null, max_units: null },
      combination: {
        priority: 0,
        exclusive: false,
        combines_with: { item: true, order: true, shipping: true },
        group: null,
        base: "discounted",
      },
    })
  })

  it("needs no currency without amounts", () => {
    expect(fields(percent(10, { currency_code: null }))).toEqual([])
  })
})
