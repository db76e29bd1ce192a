import { describe, expect, it } from "vitest"

import { rulesWith } from "../../../src/modules/coupon/domain"
import { simulate } from "../simulate"
import { onHundred, run, tenPercent } from "./support"

const discounts = (document: unknown) =>
  run(document).carts.map(({ totals }) => totals.discount)

describe("a simulation", () => {
  it("tells amounts in minor units and as decimals", () => {
    const [cart] = run(onHundred({ code: "ten", ...tenPercent })).carts
    expect(cart.lines).toEqual([
      {
        id: "line_1",
        quantity: 1,
        price_minor: 10_000,
        price: "100.00",
        discounts: [
          {
            coupon_id: "TEN",
            code: "TEN",
            amount_minor: 1000,
            amount: "10.00",
          },
        ],
        discount_minor: 1000,
        discount: "10.00",
        total_minor: 9000,
        total: "90.00",
      },
    ])
    expect(cart.totals).toMatchObject({ total_minor: 9000, total: "90.00" })
  })

  it("tells why a coupon does not apply, in words and figures", () => {
    const [cart] = run(
      onHundred({
        ...tenPercent,
        conditions: [
          { kind: "amount", min: "112.50" },
          { kind: "country", in: ["FR"] },
        ],
      })
    ).carts
    expect(cart.coupons).toMatchObject([
      {
        coupon_id: "coupon_1",
        outcome: "parked",
        reason: {
          code: "below_minimum",
          amount_minor: 1250,
          amount: "12.50",
          of: "order",
        },
        says: "Add €12.50 more.",
        trace: [
          { rule: "status", holds: true },
          {
            rule: "condition:amount",
            holds: false,
            missing: { amount: "12.50" },
          },
          { rule: "condition:country", holds: false },
        ],
      },
    ])
  })

  it("reads the amounts of every place in the coupon's own currency", () => {
    const yen = (amount: string) => ({
      currency_code: "jpy",
      coupons: [
        {
          effect: { kind: "fixed_order", amount },
          limits: { budget: "500", max_discount: "300" },
        },
      ],
      carts: [{ lines: [{ unit_price: "2000" }] }],
    })
    expect(discounts(yen("900"))).toEqual(["300"])
    expect(run(yen("9.5")).faults).toMatchObject([
      { path: "coupons.0.effect.amount", code: "too_many_decimals" },
    ])
  })

  it.each([
    [{ kind: "fixed_across", amount: "7.50" }, "7.50"],
    [{ kind: "fixed_per_unit", amount: "3" }, "6.00"],
    [{ kind: "set_price", quantity: 2, price: "150.00" }, "50.00"],
    [
      {
        kind: "buy_get",
        buy: { amount: "50.00" },
        get: { quantity: 1, unit_price: "20.00" },
      },
      "80.00",
    ],
    [
      {
        kind: "tiers",
        by: "amount",
        tiers: [
          { from: "0", to: "200.00", percent: "1" },
          { from: "200.00", percent: "2.5" },
        ],
      },
      "5.00",
    ],
    [
      {
        kind: "tiers",
        by: "quantity",
        tiers: [{ from: 2, unit_amount: "1.50" }],
      },
      "3.00",
    ],
    [{ kind: "shipping", price: "1.90" }, "3.00"],
  ])("prices %j as %s off two at 100.00", (effect, discount) => {
    const document = {
      coupons: [{ effect }],
      carts: [
        {
          lines: [{ unit_price: "100.00", quantity: 2 }],
          shipping: [{ price: "4.90" }],
        },
      ],
    }
    expect(discounts(document)).toEqual([discount])
  })
})

describe("what is left out", () => {
  it("leaves coupons without amounts in every currency", () => {
    const document = { ...onHundred(tenPercent), currency_code: "CHF" }
    expect(run(document).carts[0]).toMatchObject({
      currency_code: "chf",
      totals: { discount: "10.00" },
    })
  })

  it("orders coupons by their place", () => {
    const [cart] = run(
      onHundred(tenPercent, { effect: { kind: "percentage", percent: "50" } })
    ).carts
    expect(cart.coupons.map(({ discount }) => discount)).toEqual([
      "10.00",
      "45.00",
    ])
  })

  it("means none of the catalogue, or not known where the line says so", () => {
    const document = (catalogue_known?: boolean) => ({
      coupons: [
        { ...tenPercent, applies_to: { exclude: { tags: ["outlet"] } } },
      ],
      carts: [{ lines: [{ unit_price: "100.00", catalogue_known }] }],
    })
    expect(discounts(document())).toEqual(["10.00"])
    expect(discounts(document(false))).toEqual(["0.00"])
  })

  it("leaves customers unknown", () => {
    const coupon = { ...tenPercent, conditions: [{ kind: "first_order" }] }
    const document = (customer?: object) => ({
      ...onHundred(coupon),
      customer,
    })
    expect(run(document()).carts[0].coupons[0].reason).toEqual({
      code: "not_known_yet",
      fact: "customer",
    })
    expect(discounts(document({ orders_placed: 0 }))).toEqual(["10.00"])
  })
})

describe("several carts", () => {
  const coupons = [
    { code: "SAVE10", ...tenPercent },
    {
      name: "Happy hour",
      effect: { kind: "percentage", percent: "20" },
      conditions: [
        { kind: "schedule", hours: [{ from: "17:00", until: "18:00" }] },
      ],
    },
  ]
  const lines = [{ unit_price: "100.00" }]

  it("have settings of their own before the document's", () => {
    const document = {
      now: "2026-12-01T17:30",
      time_zone: "Europe/Berlin",
      codes: [],
      coupons,
      carts: [
        { lines },
        { lines, codes: [" save 10 "] },
        { lines, codes: ["SAVE10"], now: "2026-12-01T17:30:00Z" },
      ],
    }
    expect(discounts(document)).toEqual(["20.00", "28.00", "10.00"])
    expect(run(document).carts[0].now).toBe("2026-12-01T16:30:00.000Z")
    expect(run(document).carts[0].coupons).toHaveLength(1)
  })

  it("have use of their own", () => {
    const limited = { code: "ONCE", limits: { uses_per_customer: 1 } }
    const customer = { email: "ada@example.com" }
    const document = {
      coupons: [{ ...limited, ...tenPercent }],
      usage: { once: { used: 7, used_by_customer: 1 } },
      carts: [
        { lines, customer },
        { lines, customer, usage: {} },
        { lines, usage: {} },
      ],
    }
    expect(discounts(document)).toEqual(["0.00", "10.00", "10.00"])
    expect(run(document).carts[2].coupons[0].trace[1].says).toBe(
      "at most 1 use per customer; checked when you enter your e-mail"
    )
  })

  it("know what was spent of a budget", () => {
    const document = {
      ...onHundred({
        id: "b",
        limits: { budget: "500.00" },
        effect: tenPercent.effect,
      }),
      usage: { b: { spent: "493.75" } },
    }
    expect(discounts(document)).toEqual(["6.25"])
  })
})

describe("lines", () => {
  const coupon = (applies_to: object) => ({ ...tenPercent, applies_to })

  it("are in the categories above theirs", () => {
    const document = {
      category_parents: { polo: "shirts", shirts: "clothes", clothes: "polo" },
      coupons: [coupon({ categories: ["clothes"] })],
      carts: [
        { lines: [{ unit_price: "100", category_ids: ["polo"] }] },
        { lines: [{ unit_price: "100", category_ids: ["toString"] }] },
      ],
    }
    expect(discounts(document)).toEqual(["10.00", "0.00"])
  })

  it("may have the price of all units, and one before a sale", () => {
    const document = {
      coupons: [coupon({ exclude_sale_items: true })],
      carts: [
        {
          lines: [
            { line_price: "10.01", quantity: 3 },
            { unit_price: "5", compare_at_unit_price: "6", quantity: 2 },
          ],
        },
      ],
    }
    expect(discounts(document)).toEqual(["1.00"])
  })

  it("may be gifts, asked for until they are there", () => {
    const gift = { id: "g", effect: { kind: "gift", variant_id: "mug" } }
    const mug = { unit_price: "8", variant_id: "mug", gift_of: "g" }
    const document = {
      coupons: [gift],
      carts: [{ lines: [] }, { lines: [mug] }],
    }
    const [asked, given] = run(document).carts
    expect(asked.gifts).toEqual([
      { coupon_id: "g", variant_id: "mug", quantity: 1 },
    ])
    expect(given.totals).toMatchObject({ discount: "8.00", total: "0.00" })
  })
})

describe("the text", () => {
  const registry = rulesWith()

  it.each(["", "{", "[1,]", "undefined"])("%o is no JSON", (text) => {
    expect(simulate(text, registry)).toMatchObject({
      exit_code: 2,
      output: { faults: [{ path: "", code: "unreadable_json" }] },
    })
  })

  it("may begin with a byte order mark", () => {
    const text = `\uFEFF${JSON.stringify(onHundred(tenPercent))}`
    expect(simulate(text, registry).exit_code).toBe(0)
  })

  it("gives the same answer each time", () => {
    const text = JSON.stringify(onHundred(tenPercent))
    expect(simulate(text, registry)).toEqual(simulate(text, registry))
  })
})
