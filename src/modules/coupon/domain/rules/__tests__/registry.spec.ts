import { z } from "@medusajs/framework/zod"
import { describe, expect, it } from "vitest"

import {
  compileCoupon,
  defineCondition,
  defineEffect,
  HOLDS,
  priceCart,
  refuse,
  rulesWith,
} from "../.."
import { cart, couponOf, linesAt, percent } from "../../__tests__/support/build"

const evenUnder = (kind: string) =>
  defineCondition({
    kind,
    schema: z.strictObject({ divisor: z.int().default(2) }),
    check: ({ divisor }, context) =>
      context.amount("order", "discounted") % divisor === 0
        ? HOLDS
        : refuse({ code: "rule_not_met", rule: "acme_even", says: "Be even." }),
    says: ({ divisor }) => `the amount is a multiple of ${divisor}`,
  })

const ONLY_EVEN = evenUnder("acme_even")

const broken = (discount: () => { lines: Map<string, number> }) =>
  defineEffect({
    kind: "acme_broken",
    schema: z.strictObject({}),
    class: "item",
    discount,
    says: () => "broken",
  })

const run = (
  rule: Parameters<typeof rulesWith>[0],
  input: Parameters<typeof compileCoupon>[1],
  lines = linesAt(1000)
) => {
  const result = compileCoupon(rulesWith(rule), input)
  if (!result.ok) {
    throw new Error(JSON.stringify(result.faults))
  }
  return priceCart(cart(lines), [result.coupon])
}

describe("rules of others", () => {
  it("are used like the shop's own", () => {
    const coupon = percent(10, { conditions: [{ kind: "acme_even" }] })
    expect(run([ONLY_EVEN], coupon).coupons[0].outcome).toBe("applied")
    expect(run([ONLY_EVEN], coupon, linesAt(999)).coupons[0]).toMatchObject({
      reason: { code: "rule_not_met", says: "Be even." },
    })
  })

  it("cannot take the name of another rule", () => {
    expect(() => rulesWith([ONLY_EVEN, ONLY_EVEN])).toThrow(
      'two coupon conditions of the kind "acme_even"'
    )
    expect(() => rulesWith([evenUnder("amount")])).toThrow(
      'of the kind "amount"'
    )
  })

  it.each([
    [
      "throws",
      () => {
        throw new Error("defect")
      },
    ],
    ["gives a fraction", () => ({ lines: new Map([["a", 0.5]]) })],
    ["gives less than nothing", () => ({ lines: new Map([["a", -1]]) })],
    ["gives no number", () => ({ lines: new Map([["a", Number.NaN]]) })],
  ])("break no cart with an effect that %s", (_what, discount) => {
    const pricing = run([broken(discount)], couponOf({ kind: "acme_broken" }))
    expect(pricing.totals.discount_minor).toBe(0)
    expect(pricing.coupons[0]).toMatchObject({
      reason: { code: "rule_failed", rule: "acme_broken" },
    })
  })

  it("break no cart with a condition that throws", () => {
    const condition = defineCondition({
      kind: "acme_throws",
      schema: z.strictObject({}),
      check: () => {
        throw new Error("defect")
      },
      says: () => "never",
    })
    const coupon = percent(10, { conditions: [{ kind: "acme_throws" }] })
    expect(run([condition], coupon).coupons[0]).toMatchObject({
      reason: { code: "rule_failed", rule: "acme_throws" },
    })
  })

  it("discount only what the coupon applies to, and no more than is left", () => {
    const greedy = broken(() => ({
      lines: new Map([
        ["a", 5000],
        ["b", 5000],
        ["nowhere", 5000],
      ]),
    }))
    const coupon = couponOf(
      { kind: "acme_broken" },
      { applies_to: { products: ["prod_a"] } }
    )
    const pricing = run([greedy], coupon, linesAt(1000, 1000))
    expect(pricing.totals.discount_minor).toBe(1000)
  })
})
