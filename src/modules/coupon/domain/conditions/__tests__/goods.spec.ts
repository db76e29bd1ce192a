import { describe, expect, it } from "vitest"

import {
  cart,
  line,
  linesAt,
  outcomeOf,
  percent,
  price,
} from "../../__tests__/support/build"
import { HOLDS, unknown, verdict } from "./verdict-of"

describe("conditions on the goods", () => {
  const goods = () => [
    line("a", 1000, 2, { category_ids: ["shirts", "clothes"] }),
    line("b", 300),
    line("gift", 9000, 9, { gift_of: "cou_x" }),
  ]

  it.each([
    [{ kind: "amount", min_minor: 2300 }, HOLDS],
    [
      { kind: "amount", min_minor: 2301 },
      { code: "below_minimum", amount_minor: 1, of: "order" },
    ],
    [{ kind: "amount", max_minor: 2300 }, HOLDS],
    [
      { kind: "amount", max_minor: 2000 },
      { code: "above_maximum", amount_minor: 300, of: "order" },
    ],
    [{ kind: "quantity", min: 3, max: 3 }, HOLDS],
    [
      { kind: "quantity", min: 5 },
      { code: "too_few_items", quantity: 2, of: "order" },
    ],
    [
      { kind: "quantity", max: 2 },
      { code: "too_many_items", quantity: 1, of: "order" },
    ],
    [{ kind: "contains", lines: { categories: ["clothes"] }, min: 2 }, HOLDS],
    [
      { kind: "contains", lines: { categories: ["clothes"] }, min: 3 },
      { code: "product_missing", quantity: 1 },
    ],
    [
      { kind: "contains", lines: { products: ["prod_gift"] } },
      { code: "product_missing", quantity: 1 },
    ],
    [{ kind: "contains_none", lines: { products: ["prod_x"] } }, HOLDS],
    [
      { kind: "contains_none", lines: { categories: ["clothes"] } },
      { code: "product_in_the_way" },
    ],
  ])("%j gives %j", (condition, gives) => {
    expect(verdict(condition, {}, goods())).toEqual(gives)
  })

  it("holds nothing to be absent of which nothing is known", () => {
    const condition = { kind: "contains_none", lines: { tags: ["heavy"] } }
    const lines = [line("a", 1000, 1, { tag_ids: undefined })]
    expect(verdict(condition, {}, lines)).toEqual(unknown("product"))
  })

  it.each([
    { of: "matching", base: "discounted", missing: 200 },
    { of: "matching", base: "initial", missing: 100 },
    { of: "order", base: "discounted", missing: 50 },
    { of: "order", base: "initial", missing: null },
  ])("reads the amount of $of, $base", ({ of, base, missing }) => {
    const first = percent(10, { combination: { priority: 1 } })
    const second = percent(10, {
      applies_to: { products: ["prod_a"] },
      conditions: [
        { kind: "amount", of, base, min_minor: of === "order" ? 1400 : 1100 },
      ],
    })
    const pricing = price(cart(linesAt(1000, 500)), first, second)
    const outcome = outcomeOf(pricing, 1)
    expect(outcome.outcome === "parked" ? outcome.reason : null).toEqual(
      missing === null
        ? null
        : { code: "below_minimum", amount_minor: missing, of }
    )
  })

  it("counts everything in the cart where that is asked for", () => {
    const coupon = percent(10, {
      applies_to: { products: ["prod_b"] },
      conditions: [{ kind: "quantity", of: "order", min: 3, max: 3 }],
    })
    expect(outcomeOf(price(cart(goods()), coupon)).outcome).toBe("applied")
  })

  it("counts what the coupon applies to", () => {
    const coupon = percent(10, {
      applies_to: { products: ["prod_b"] },
      conditions: [{ kind: "quantity", of: "matching", min: 2 }],
    })
    expect(outcomeOf(price(cart(goods()), coupon))).toMatchObject({
      reason: { code: "too_few_items", quantity: 1, of: "matching" },
    })
  })
})

describe("schedule", () => {
  const night = {
    kind: "schedule",
    weekdays: ["friday"],
    hours: [{ from: "22:00", until: "02:00" }],
  }

  it.each([
    ["2026-11-27T21:30:00Z", HOLDS],
    ["2026-11-28T00:30:00Z", HOLDS],
    [
      "2026-11-27T20:00:00Z",
      { code: "not_at_this_hour", from: "2026-11-27T21:00:00.000Z" },
    ],
    [
      "2026-11-26T21:30:00Z",
      { code: "not_on_this_day", from: "2026-11-27T21:00:00.000Z" },
    ],
  ])("a window over midnight at %s: %j", (now, gives) => {
    expect(verdict(night, { now })).toEqual(gives)
  })

  it.each([
    [
      { starts_at: "2026-12-01" },
      { code: "not_yet", from: "2026-11-30T23:00:00.000Z" },
    ],
    [
      { ends_at: "2026-11-20" },
      { code: "ended", at: "2026-11-20T23:00:00.000Z" },
    ],
    [{ starts_at: "2026-11-21", ends_at: "2026-11-21" }, HOLDS],
  ])("%j on 21 November: %j", (dates, gives) => {
    expect(verdict({ kind: "schedule", ...dates })).toEqual(gives)
  })

  it("is closed where the shop's time zone is none", () => {
    const condition = { kind: "schedule", starts_at: "2026-01-01" }
    expect(verdict(condition, { time_zone: "Mars/Olympus" })).toEqual({
      code: "rule_failed",
      rule: "schedule",
    })
  })
})
