import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { barsOf, topOf } from "../chart"

const day = (date: string, uses: number, discount_minor = 0) => ({
  date,
  uses,
  figures:
    discount_minor > 0
      ? [{ currency_code: "eur", uses, discount_minor, revenue_minor: 9 }]
      : [],
})

const DAYS = [
  day("2026-11-01", 1, 500),
  day("2026-11-02", 0),
  day("2026-11-03", 4, 1500),
]

describe("barsOf", () => {
  it.each([
    ["uses", "", [1, 0, 4]],
    ["discount_minor", "eur", [500, 0, 1500]],
    ["discount_minor", "usd", [0, 0, 0]],
  ] as const)("shows %s %s by the day", (measure, currency, values) => {
    expect(barsOf(DAYS, measure, currency, 30).map((bar) => bar.value)).toEqual(
      values
    )
  })

  it("puts days together where there are more than bars", () => {
    expect(barsOf(DAYS, "uses", "", 2)).toEqual([
      { from: "2026-11-01", to: "2026-11-02", value: 1 },
      { from: "2026-11-03", to: "2026-11-03", value: 4 },
    ])
  })

  it("loses nothing and needs no more room than there is", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(50), { maxLength: 366 }),
        fc.integer({ min: 1, max: 60 }),
        (uses, most) => {
          const bars = barsOf(
            uses.map((each) => day("2026-11-01", each)),
            "uses",
            "",
            most
          )
          const sum = (values: number[]) => values.reduce((a, b) => a + b, 0)
          expect(bars.length).toBeLessThanOrEqual(most)
          expect(sum(bars.map(({ value }) => value))).toBe(sum(uses))
        }
      )
    )
  })
})

describe("topOf", () => {
  it.each([
    [0, 1],
    [1, 1],
    [3, 5],
    [7, 10],
    [10, 10],
    [1234, 2000],
    [99_999, 100_000],
  ])("puts %i under %i", (highest, top) => {
    expect(topOf(highest)).toBe(top)
  })
})
