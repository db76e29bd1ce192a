import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { rulesWith } from "../../../src/modules/coupon/domain"
import { simulationOutputSchema } from "../answering/output-schema"
import { simulate } from "../simulate"
import { faultsIn, onHundred, run, tenPercent } from "./support"

const inEffect = (effect: object) => faultsIn(onHundred({ effect }))

const inCondition = (condition: object) =>
  faultsIn(onHundred({ ...tenPercent, conditions: [condition] }))

describe("faults of coupons", () => {
  it.each([
    [{ kind: "percentage", percent: "120" }, "percent: malformed_percent"],
    [{ kind: "percentage" }, "percent: missing"],
    [
      { kind: "percentage", percent: "5", rate_ppm: 50_000 },
      "rate_ppm: unrecognized_keys",
    ],
    [{ kind: "fixed_order", amount: "0" }, "amount: amount_too_small"],
    [{ kind: "fixed_order", amount: null }, "amount: invalid_type"],
    [
      { kind: "fixed_order", amount: "5", colour: 1 },
      "colour: unrecognized_keys",
    ],
    [
      { kind: "buy_get", buy: { amount: "x" }, get: { quantity: 1 } },
      "buy.amount: malformed_amount",
    ],
    [
      {
        kind: "tiers",
        by: "amount",
        tiers: [
          { from: "1", percent: "5" },
          { from: "1.005", percent: "6" },
        ],
      },
      "tiers.1.from: too_many_decimals",
    ],
    [
      {
        kind: "tiers",
        by: "amount",
        tiers: [
          { from: "1", to: "2", percent: "5" },
          { from: "3", percent: "6" },
        ],
      },
      "tiers.0.to: tier_gap",
    ],
    [{ kind: "coupon" }, "kind: unknown_kind"],
    [{}, "kind: invalid_type"],
  ])("%j: %s", (effect, fault) => {
    expect(inEffect(effect)).toEqual([`coupons.0.effect.${fault}`])
  })

  it.each([
    [{ kind: "amount", min: "5", max: "4" }, "conditions.0: never_holds"],
    [{ kind: "amount" }, "conditions.0: at_least_one_of"],
    [
      { kind: "amount", min_minor: 5 },
      "conditions.0.min_minor: unrecognized_keys",
    ],
    [{ kind: "total_spent", min: -1 }, "conditions.0.min: malformed_amount"],
    [{ kind: "quantity", min: "2" }, "conditions.0.min: invalid_type"],
    [{ kind: "currency", in: ["usd"] }, null],
  ])("%j: %s", (condition, fault) => {
    expect(inCondition(condition)).toEqual(
      fault === null ? [] : [`coupons.0.${fault}`]
    )
  })

  it("are told by the names of the document", () => {
    const { faults } = run(
      onHundred({ effect: { kind: "shipping", percent: "5", amount: "1" } })
    )
    expect(faults).toEqual([
      {
        path: "coupons.0.effect",
        code: "exactly_one_of",
        message: "Give exactly one of percent, amount, method_amount, price.",
      },
    ])
  })

  it("are told for all coupons at once", () => {
    const bad = { effect: { kind: "percentage", percent: "x" } }
    expect(faultsIn(onHundred(bad, "coupon", bad))).toEqual([
      "coupons.1: invalid_type",
    ])
    expect(faultsIn(onHundred(bad, tenPercent, bad))).toEqual([
      "coupons.0.effect.percent: malformed_percent",
      "coupons.2.effect.percent: malformed_percent",
    ])
  })

  it.each([
    [{}, "This is missing: give an object in { }."],
    [{ effect: "10 %" }, "Give an object in { }."],
    [
      { ...tenPercent, status: "on" },
      'Give one of "active", "paused", "draft".',
    ],
    [{ ...tenPercent, name: 7 }, 'Give text in " ".'],
    [
      { ...tenPercent, applies_to: { products: "shirt" } },
      "Give a list in [ ].",
    ],
    [
      {
        effect: {
          kind: "tiers",
          by: "quantity",
          tiers: [{ from: "2", percent: "5" }],
        },
      },
      "Give a whole number of units from 0 on.",
    ],
  ])("%j: %s", (coupon, message) => {
    expect(run(onHundred(coupon)).faults).toMatchObject([{ message }])
  })

  it("are told together with those of the carts", () => {
    const document = {
      coupons: [{ code: "A", effect: { kind: "percentage", percent: "x" } }],
      carts: [{ codes: ["A"], usage: { A: {} }, lines: [{}], now: "today" }],
    }
    expect(faultsIn(document)).toEqual(["carts.0.lines.0: exactly_one_of"])
    const lines = [{ unit_price: "1.005" }]
    expect(
      faultsIn({ ...document, carts: [{ ...document.carts[0], lines }] })
    ).toEqual([
      "coupons.0.effect.percent: malformed_percent",
      "carts.0.now: malformed_moment",
      "carts.0.lines.0.unit_price: too_many_decimals",
    ])
  })

  it("name what is there twice", () => {
    const coupon = { code: "A", ...tenPercent }
    expect(faultsIn(onHundred(coupon, { ...coupon, code: "a" }))).toEqual([
      "coupons.1.id: duplicate",
      "coupons.1.code: duplicate",
    ])
  })

  it.each([
    [
      { currency_code: "usd", effect: { kind: "fixed_order", amount: "1" } },
      [],
    ],
    [
      { currency_code: null, effect: { kind: "fixed_order", amount: "1" } },
      ["coupons.0.currency_code: currency_needed"],
    ],
    [
      { ...tenPercent, limits: { max_discount: "1.005" } },
      ["coupons.0.limits.max_discount: too_many_decimals"],
    ],
    [{ ...tenPercent, limits: { budget: null } }, []],
    [{ ...tenPercent, code: " " }, ["coupons.0.code: code_empty"]],
    [{}, ["coupons.0.effect: invalid_type"]],
  ])("%j: %j", (coupon, faults) => {
    expect(faultsIn(onHundred(coupon))).toEqual(faults)
  })
})

describe("faults of carts", () => {
  const line = { unit_price: "1" }
  const withCart = (cart: object, more: object = {}) =>
    faultsIn({ coupons: [tenPercent], ...more, carts: [cart] })

  it.each([
    [{ lines: [{}] }, "carts.0.lines.0: exactly_one_of"],
    [
      { lines: [{ unit_price: "1.005" }] },
      "carts.0.lines.0.unit_price: too_many_decimals",
    ],
    [
      { lines: [{ unit_price: "1,5" }] },
      "carts.0.lines.0.unit_price: malformed_amount",
    ],
    [
      { lines: [{ unit_price: "90000000000000", quantity: 1000 }] },
      "carts.0.lines.0.unit_price: amount_too_big",
    ],
    [
      { lines: Array(2).fill({ unit_price: "90000000000000" }) },
      "carts.0: not_to_be_priced",
    ],
    [
      { lines: [{ ...line, quantity: 0 }] },
      "carts.0.lines.0.quantity: too_small",
    ],
    [
      {
        lines: [
          { ...line, id: "a" },
          { ...line, id: "a" },
        ],
      },
      "carts.0.lines.1.id: duplicate",
    ],
    [{ shipping: [{}] }, "carts.0.shipping.0.price: malformed_amount"],
    [{ currency_code: "euro" }, "carts.0.currency_code: unknown_currency"],
    [{ time_zone: "Berlin" }, "carts.0.time_zone: unknown_time_zone"],
    [{ now: "today" }, "carts.0.now: malformed_moment"],
    [{ locale: "english please" }, "carts.0.locale: malformed_locale"],
    [{ codes: ["NOPE"] }, "carts.0.codes.0: unknown_code"],
    [{ usage: { NOPE: {} } }, "carts.0.usage.NOPE: unknown_coupon"],
    [
      { customer: { total_spent: "1.005" } },
      "carts.0.customer.total_spent: too_many_decimals",
    ],
    [{ colour: "red" }, "carts.0.colour: unrecognized_keys"],
  ])("%j: %s", (cart, fault) => {
    expect(withCart(cart)).toEqual([fault])
  })

  it("of the document's settings are told once", () => {
    const faults = faultsIn({
      coupons: [],
      codes: ["NOPE"],
      now: "today",
      carts: [{}, {}],
    })
    expect(faults).toEqual(["codes.0: unknown_code", "now: malformed_moment"])
  })

  it("ask for the time only if a coupon has a schedule", () => {
    const schedule = { kind: "schedule", weekdays: ["monday"] }
    const coupon = { ...tenPercent, conditions: [schedule] }
    expect(faultsIn({ coupons: [coupon], carts: [{}] })).toEqual([
      "now: now_needed",
    ])
    expect(
      faultsIn({ coupons: [coupon], carts: [{ now: "2026-11-23" }] })
    ).toEqual([])
  })

  it.each([null, 7, "cart", [], {}, { carts: [] }, { carts: {} }])(
    "refuses %j",
    (document) => {
      expect(run(document).exit_code).toBe(1)
    }
  )
})

describe("hostile documents", () => {
  const registry = rulesWith()
  const check = (document: unknown): void => {
    const { exit_code, output } = simulate(JSON.stringify(document), registry)
    simulationOutputSchema.parse(output)
    expect("faults" in output).toBe(exit_code !== 0)
  }

  it("are answered with faults, whatever they are", () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.jsonValue(),
        fc.jsonValue(),
        fc.constantFrom(...registry.effects.keys()),
        fc.constantFrom("percent", "amount", "tiers", "buy", "__proto__"),
        (a, b, c, kind, field) => {
          check(a)
          check({ coupons: [a, { effect: b, limits: c }], carts: [{}] })
          check({ coupons: [{ effect: { kind, [field]: a } }], carts: [b] })
          check({ carts: [{ lines: [a, { unit_price: b, quantity: c }] }] })
        }
      ),
      { numRuns: 300 }
    )
  })

  it("cannot reach prototypes", () => {
    const text = `{
      "coupons": [{ "effect": {
        "kind": "percentage", "percent": "5", "__proto__": { "reached": 1 }
      } }],
      "carts": [{ "lines": [], "usage": { "__proto__": { "used": 1 } } }]
    }`
    simulate(text, registry)
    expect({}).not.toHaveProperty("reached")
    expect({}).not.toHaveProperty("used")
  })
})
