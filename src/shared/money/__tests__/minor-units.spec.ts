import BigNumber from "bignumber.js"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { formatMinorUnits, fromMinorUnits, toMinorUnits } from ".."

const CURRENCIES = ["jpy", "eur", "usd", "kwd"] as const

describe("minor units", () => {
  it.each([
    ["67.592", "eur", 6759],
    [0.1 + 0.2, "eur", 30],
    ["1.005", "eur", 101],
    [1.005, "eur", 101],
    ["999.5", "jpy", 1000],
    ["1.2345", "kwd", 1235],
    ["-1.005", "eur", -101],
  ])("rounds %s %s half away from zero to %i", (amount, currency, minor) => {
    expect(toMinorUnits(amount, currency)).toBe(minor)
  })

  it("reads Medusa's wrapped numbers", () => {
    expect(toMinorUnits({ valueOf: () => 12.5 }, "EUR")).toBe(1250)
    expect(toMinorUnits(new BigNumber("12.34"), "EUR")).toBe(1234)
  })

  it("refuses what is not an amount", () => {
    expect(() => toMinorUnits("ten", "eur")).toThrow(RangeError)
    expect(() => toMinorUnits(Number.NaN, "eur")).toThrow(RangeError)
  })

  it("is undone by fromMinorUnits in currencies of 0, 2 and 3 decimals", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.constantFrom(...CURRENCIES),
        (minor, currency) =>
          toMinorUnits(fromMinorUnits(minor, currency), currency) === minor
      )
    )
  })

  it("formats for a locale", () => {
    expect(formatMinorUnits(123456, "eur", "de")).toBe("1.234,56\u00a0€")
    expect(formatMinorUnits(500, "jpy", "en")).toBe("¥500")
  })
})
