import { describe, expect, it } from "vitest"

import type { CartCoupon } from "../../../modules/coupon/contract"
import { tellCoupons } from "../tell-coupons"

const applied = (code: string, more: Partial<CartCoupon> = {}): CartCoupon => ({
  code,
  promotion_id: `promo_${code}`,
  is_automatic: false,
  is_told: true,
  discount_minor: 1250,
  ...more,
  state: "applied",
})

const parked = (
  code: string,
  more: Partial<Extract<CartCoupon, { state: "parked" }>> = {}
): CartCoupon => ({
  code,
  promotion_id: `promo_${code}`,
  is_automatic: false,
  is_told: true,
  discount_minor: 0,
  state: "parked",
  reason: { code: "nothing_to_discount" },
  says: "There is nothing.",
  ...more,
})

const UNAVAILABLE = {
  state: "parked",
  reason: { code: "coupon_unavailable" },
  says: "This cannot be used at the moment.",
}

describe("tellCoupons", () => {
  it("tells codes in the order in which they were typed, as they are written", () => {
    expect(
      tellCoupons(
        ["LATE", "SAVE10"],
        [applied("Save10"), parked("LATE")],
        "eur"
      )
    ).toEqual([
      {
        code: "LATE",
        name: null,
        is_automatic: false,
        state: "parked",
        discount: 0,
        discount_minor: 0,
        reason: { code: "nothing_to_discount" },
        says: "There is nothing.",
      },
      {
        code: "Save10",
        name: null,
        is_automatic: false,
        state: "applied",
        discount: 12.5,
        discount_minor: 1250,
        reason: null,
        says: null,
      },
    ])
  })

  it.each([
    ["eur", 12.5],
    ["jpy", 1250],
    ["kwd", 1.25],
  ])("gives %s as core does: %d", (currency, discount) => {
    const [coupon] = tellCoupons(["A"], [applied("A")], currency)
    expect(coupon?.discount).toBe(discount)
  })

  it("tells one thing of all that cannot be used any more", () => {
    const codes = ["GONE", "DRAFT", "SPENT"]
    const coupons = [
      parked("DRAFT", { is_told: false, reason: { code: "draft" } }),
      parked("SPENT", { is_told: false, reason: { code: "code_used_up" } }),
    ]
    for (const told of tellCoupons(codes, coupons, "eur")) {
      expect(told).toMatchObject(UNAVAILABLE)
    }
  })

  it("says of a gift that did not come that it is out of stock", () => {
    const gift = { variant_id: "variant_mug", quantity: 1 }
    const coupon = parked("MUG", {
      reason: { code: "gift_not_in_cart", ...gift },
    })
    expect(tellCoupons(["MUG"], [coupon], "eur")[0]).toMatchObject({
      reason: { code: "gift_out_of_stock", ...gift },
      says: "Your gift is out of stock at the moment. It comes along once it is back.",
    })
  })

  it("adds what applies by itself, once, and nothing that does not", () => {
    const coupons = [
      applied("SUMMER", { is_automatic: true }),
      parked("WINTER", { is_automatic: true }),
    ]
    const codes = (held: string[]) =>
      tellCoupons(held, coupons, "eur").map(({ code }) => code)
    expect(codes([])).toEqual(["SUMMER"])
    expect(codes(["SUMMER"])).toEqual(["SUMMER"])
  })

  it("calls what applies by itself by its name, unless its code was typed", () => {
    const coupons = [applied("SUMMER-X7", { is_automatic: true })]
    const names = new Map([["SUMMER-X7", "Summer sale"]])
    const called = (held: string[]) =>
      tellCoupons(held, coupons, "eur", names).map(({ name }) => name)
    expect(called([])).toEqual(["Summer sale"])
    expect(called(["SUMMER-X7"])).toEqual([null])
  })
})
