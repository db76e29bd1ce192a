import { describe, expect, it } from "vitest"

import { campaign } from "../../core-promotions/__tests__/support/promotions"
import { rulesWith } from "../../domain"
import { ruleCompiler } from "../compile-rule"
import { CART_NEEDS, needsOf } from "../needs"
import { ownCoupon } from "./support/own-coupons"

const compile = ruleCompiler(rulesWith())

describe("what was compiled", () => {
  it("is kept until something that goes into it changes", () => {
    const { promotion, rule } = ownCoupon()
    const made = compile(promotion, rule, { uses: 3 })
    const again = { ...promotion, used: 2 }
    expect(compile(again, { ...rule }, { uses: 3 })).not.toBe(made)
    expect(compile(again, rule, { uses: 3 })).toBe(made)

    const ends_at = new Date("2026-12-24T00:00:00Z")
    const dated = { ...promotion, ...campaign({}, { ends_at }) }
    for (const [changed, limits] of [
      [{ ...promotion, status: "inactive" as const }, { uses: 3 }],
      [dated, { uses: 3 }],
      [promotion, { uses: 4 }],
    ] as const) {
      const other = compile(changed, rule, limits)
      expect(other).not.toBe(made)
      expect(compile(changed, rule, limits)).toBe(other)
    }
    expect(compile(promotion, rule, { uses: 3 })).toBe(made)
  })
})

describe("what has to be known of a cart", () => {
  it.each([
    ["nothing, for most", {}, []],
    ["how many orders", { conditions: [{ kind: "first_order" }] }, ["orders"]],
    [
      "how many orders",
      { conditions: [{ kind: "nth_order", nth: 3 }] },
      ["orders"],
    ],
    [
      "what was spent",
      { conditions: [{ kind: "total_spent", min_minor: 1 }] },
      ["spent"],
    ],
    [
      "how the shopper pays",
      { conditions: [{ kind: "payment_method", in: ["p"] }] },
      ["payment"],
    ],
    [
      "categories above",
      { applies_to: { exclude: { categories: ["c"] } } },
      ["categories"],
    ],
    [
      "categories above",
      { effect: { kind: "buy_get", get: { lines: { categories: ["c"] } } } },
      ["categories"],
    ],
    [
      "all, for a condition of somebody else",
      { conditions: [{ kind: "acme_weather" }] },
      [...CART_NEEDS],
    ],
    ["nothing, where there are no rules to read", null, []],
  ])("is %s", (_what, document, needs) => {
    expect([...needsOf(document)]).toEqual(needs)
  })
})
