import { describe, expect, it } from "vitest"

import { money } from "../domain/money"
import { checkChargeable, shareDiscount } from "../domain/session-totals"

describe("shareDiscount", () => {
  it("shares to the last unit, in proportion", () => {
    expect(shareDiscount(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(shareDiscount(745, [2500, 4950])).toEqual([250, 495])
    expect(shareDiscount(0, [5, 5])).toEqual([0, 0])
    expect(shareDiscount(10, [0, 0])).toEqual([0, 0])
  })
})

describe("checkChargeable", () => {
  it("takes the minimum and refuses one unit less", () => {
    expect(() => checkChargeable(50, "eur")).not.toThrow()
    expect(() => checkChargeable(49, "eur")).toThrow(/at least 50/)
  })

  it("refuses a three-decimal amount that does not end in 0", () => {
    expect(() => checkChargeable(5001, "kwd")).toThrow(/divisible by 10/)
    expect(() => checkChargeable(5010, "kwd")).not.toThrow()
  })
})

describe("money", () => {
  it("shows the units that Stripe counts in", () => {
    expect(money(7195, "eur")).toBe("€71.95")
    expect(money(5, "usd")).toBe("$0.05")
    expect(money(1000, "jpy")).toBe("¥1,000")
    expect(money(5010, "kwd")).toBe("KWD\u00a05.010")
    expect(money(100_000, "isk")).toBe("ISK\u00a01,000.00")
  })
})
