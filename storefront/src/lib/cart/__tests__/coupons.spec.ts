import { describe, expect, it } from "vitest"
import { pageBehind } from "../coupon-link"
import { couponsAsOf, couponWords, isSameCode } from "../coupon-words"

const coupon = {
  code: "SAVE10",
  isAutomatic: false,
  isApplied: true,
  discount: 12.5,
  says: "",
}

describe("couponWords", () => {
  it.each([
    [coupon, "Coupon SAVE10 is applied: −€12.50."],
    [
      { ...coupon, isApplied: false, says: "Add €3.00 more." },
      "Coupon SAVE10 waits in your cart. Add €3.00 more.",
    ],
  ])("says what became of it", (one, words) => {
    expect(couponWords(one, "eur")).toBe(words)
  })

  it.each([
    ["SAVE-10", " save–1 0\u200b", true],
    ["Ｓave", "SAVE", true],
    ["SAVE10", "SAVE1", false],
  ])("%s and %s: one code? %s", (one, other, same) => {
    expect(isSameCode(one, other)).toBe(same)
  })
})

describe("couponsAsOf", () => {
  const other = { ...coupon, code: "TEN" }

  it("is the same whatever order they are in", () => {
    expect(couponsAsOf([coupon, other])).toBe(couponsAsOf([other, coupon]))
  })

  it.each([
    ["one applies that waited", [{ ...coupon, discount: 0, says: "Add €1." }]],
    ["one takes more", [{ ...coupon, discount: 13 }]],
    ["another one has come", [coupon, other]],
    ["it was taken out", []],
  ])("is another one once %s", (_what, coupons) => {
    expect(couponsAsOf(coupons)).not.toBe(couponsAsOf([coupon]))
  })
})

describe("a link with a code", () => {
  it.each([
    ["page_path=/&coupon=A", "A", "/"],
    ["page_path=/products/pen&coupon=+a+", "a", "/products/pen"],
    ["coupon=A&sort=price&page_path=/products", "A", "/products?sort=price"],
    ["coupon=", "", "/"],
  ])("%s", (query, code, page) => {
    expect(pageBehind(new URLSearchParams(query))).toEqual({ code, page })
  })
})
