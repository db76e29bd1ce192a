import { describe, expect, it } from "vitest"

import { priceCart, type UsageFacts } from "../.."
import {
  cart,
  compiled,
  couponOf,
  discountsOf,
  line,
  linesAt,
  outcomeOf,
  percent,
  price,
  resultsOf,
} from "../../__tests__/support/build"
import type { CouponInput } from "../.."

const priceUsed = (
  coupon: CouponInput,
  usage: Partial<UsageFacts>,
  lines = linesAt(3000, 3000)
) =>
  priceCart(
    cart(lines),
    [compiled(coupon)],
    new Map([
      [
        coupon.id,
        {
          used: 0,
          used_by_customer: 0,
          used_of_code: 0,
          spent_minor: 0,
          ...usage,
        },
      ],
    ])
  )

describe("limits of use", () => {
  it.each([
    [{ uses: 2 }, { used: 1 }, 600],
    [{ uses: 2 }, { used: 2 }, "used_up"],
    [{ uses_per_customer: 1 }, { used_by_customer: 0, used: 9 }, 600],
    [{ uses_per_customer: 1 }, { used_by_customer: 1 }, "used_up_by_you"],
    [{ uses_per_code: 2 }, { used_of_code: 1, used: 9 }, 600],
    [{ uses_per_code: 1 }, { used_of_code: 1 }, "code_used_up"],
    [{ budget_minor: 5000 }, { spent_minor: 4500 }, 500],
    [{ budget_minor: 5000 }, { spent_minor: 5000 }, "budget_used_up"],
    [{ budget_minor: 5000 }, { spent_minor: 6000 }, "budget_used_up"],
  ])("%j with %j used gives %s", (limits, usage, result) => {
    expect(resultsOf(priceUsed(percent(10, { limits }), usage))).toEqual([
      result,
    ])
  })

  it("takes coupons without usage for unused", () => {
    const coupon = percent(10, { limits: { uses: 1 } })
    expect(resultsOf(price(cart(linesAt(1000)), coupon))).toEqual([100])
  })

  it("does not hold the customer's limit against a guest, but says so", () => {
    const coupon = percent(10, { limits: { uses_per_customer: 1 } })
    const outcome = outcomeOf(priceUsed(coupon, { used_by_customer: null }))
    expect(outcome).toMatchObject({ outcome: "applied" })
    expect(outcome.trace).toContainEqual({
      rule: "limit:uses_per_customer",
      holds: true,
      says: "at most 1 use per customer; checked when you enter your e-mail",
    })
  })
})

describe("limits of money", () => {
  it("spends the budget over lines and not per line (core's defect 1)", () => {
    const coupon = percent(100, { limits: { budget_minor: 5000 } })
    expect(discountsOf(priceUsed(coupon, {}))).toEqual([2500, 2500])
  })

  it("cuts a discount on shipping too", () => {
    const shipping = [{ id: "s", shipping_option_id: "so", base_minor: 900 }]
    const coupon = couponOf(
      { kind: "shipping", rate_ppm: 1_000_000 },
      { limits: { max_discount_minor: 500 } }
    )
    const { totals } = price(cart([], { shipping }), coupon)
    expect(totals).toMatchObject({ total_minor: 400, discount_minor: 500 })
  })
})

describe("what is left", () => {
  it("is never exceeded on the initial base", () => {
    const initial = { combination: { base: "initial" as const } }
    const pricing = price(
      cart(linesAt(1000, 500)),
      percent(80, initial),
      percent(60, initial)
    )
    expect(discountsOf(pricing)).toEqual([1000, 500])
    expect(resultsOf(pricing)).toEqual([1200, 300])
  })

  it("leaves goods that may not be discounted alone", () => {
    const lines = [line("a", 1000, 1, { is_discountable: false }), line("b", 9)]
    expect(discountsOf(price(cart(lines), percent(50)))).toEqual([0, 5])
  })

  it.each([
    ["an empty cart", cart([]), "nothing_to_discount"],
    ["goods for nothing", cart(linesAt(0)), "nothing_to_discount"],
    [
      "another currency",
      cart(linesAt(1000), { currency_code: "usd" }),
      "wrong_currency",
    ],
  ])("takes nothing off %s", (_what, facts, code) => {
    expect(resultsOf(price(facts, percent(10)))).toEqual([code])
  })
})

describe("carts that cannot be reckoned with", () => {
  it.each([
    ["no whole price", [line("a", 10.5)]],
    ["a negative price", [line("a", -1)]],
    ["no whole quantity", [{ ...line("a", 100), quantity: 1.5 }]],
    ["no unit", [{ ...line("a", 100), quantity: 0 }]],
    ["an id twice", [line("a", 100), line("a", 100)]],
    [
      "a sum beyond counting",
      [line("a", Number.MAX_SAFE_INTEGER), line("b", 1)],
    ],
  ])("are refused: %s", (_what, lines) => {
    expect(() => price(cart(lines))).toThrow(RangeError)
  })
})
