import { describe, expect, it } from "vitest"

import { line } from "../../__tests__/support/build"
import {
  byUnitValue,
  cheapestUnits,
  dearestUnits,
  largest,
  quantityOf,
  spread,
  unitsById,
  unitsOf,
  valueOf,
  withinLimit,
  withinLineLimit,
  withoutUnits,
  type PricedLine,
} from ".."

/** `quantity` units for `value_minor` together. */
const priced = (
  id: string,
  value_minor: number,
  quantity = 1,
  left_minor = value_minor
): PricedLine => ({
  id,
  facts: line(id, 0, quantity),
  quantity,
  value_minor,
  left_minor,
})

const idsOf = (lines: readonly PricedLine[]) => lines.map(({ id }) => id)

/** What was taken of which line: id, units, their value, what is left of it. */
const taken = (lines: readonly PricedLine[]) =>
  lines.map(({ id, quantity, value_minor, left_minor }) => [
    id,
    quantity,
    value_minor,
    left_minor,
  ])

const GOODS = [priced("a", 900, 3), priced("b", 200), priced("c", 1000, 2)]

describe("units by value", () => {
  it("are compared by what one of them costs", () => {
    expect(idsOf(byUnitValue(GOODS))).toEqual(["b", "a", "c"])
    expect(idsOf(byUnitValue(GOODS, "dearest_first"))).toEqual(["c", "a", "b"])
    expect(idsOf(GOODS)).toEqual(["a", "b", "c"])
  })

  it.each(["cheapest_first", "dearest_first"] as const)(
    "keep their order where they cost the same: %s",
    (order) => {
      const lines = [priced("a", 20, 2), priced("b", 10), priced("c", 30, 3)]
      expect(idsOf(byUnitValue(lines, order))).toEqual(["a", "b", "c"])
    }
  )

  it("are compared exactly beyond what a number holds", () => {
    const many = Number.MAX_SAFE_INTEGER
    const lines = [
      priced("dear", many, many - 1),
      priced("even", many, many),
      priced("cheap", many - 2, many - 1),
      priced("even too", many - 1, many - 1),
    ]
    expect(idsOf(byUnitValue(lines))).toEqual([
      "cheap",
      "even",
      "even too",
      "dear",
    ])
  })

  it("are told apart where a number would round the difference away", () => {
    const n = 2 ** 27
    const dear = priced("dear", n, n - 1)
    const cheap = priced("cheap", n + 1, n)
    expect(idsOf(byUnitValue([dear, cheap]))).toEqual(["cheap", "dear"])
    expect(idsOf(byUnitValue([cheap, dear], "dearest_first"))).toEqual([
      "dear",
      "cheap",
    ])
  })

  it("are compared by their line, whatever share of it they are", () => {
    // A third of 100 is 33, and a unit of 33.3 is dearer than one of 33.2.
    const third = unitsOf(priced("a", 100, 3), 1)
    expect(idsOf(byUnitValue([third, priced("b", 332, 10)]))).toEqual([
      "b",
      "a",
    ])
  })
})

describe("some units", () => {
  it.each([
    [0, []],
    [1, [["b", 1, 200, 200]]],
    [
      3,
      [
        ["b", 1, 200, 200],
        ["a", 2, 600, 600],
      ],
    ],
    [
      5,
      [
        ["b", 1, 200, 200],
        ["a", 3, 900, 900],
        ["c", 1, 500, 500],
      ],
    ],
  ])("are the cheapest %i", (count, units) => {
    expect(taken(cheapestUnits(GOODS, count))).toEqual(units)
  })

  it.each([6, 7])("are all there are of six, in their order: %i", (count) => {
    expect(cheapestUnits(GOODS, count)).toEqual(GOODS)
  })

  it.each([
    [0, []],
    [
      3,
      [
        ["c", 2, 1000, 1000],
        ["a", 1, 300, 300],
      ],
    ],
    [
      9,
      [
        ["c", 2, 1000, 1000],
        ["a", 3, 900, 900],
        ["b", 1, 200, 200],
      ],
    ],
  ])("are the dearest %i", (count, units) => {
    expect(taken(dearestUnits(GOODS, count))).toEqual(units)
  })

  it("have their share of the whole line, also as units of units", () => {
    const whole = priced("a", 1000, 7, 500)
    expect(taken([unitsOf(whole, 7)])).toEqual([["a", 7, 1000, 500]])
    expect(taken([unitsOf(whole, 5)])).toEqual([["a", 5, 714, 357]])
    const twice = unitsOf(unitsOf(whole, 5), 3)
    expect(taken([twice])).toEqual([["a", 3, 429, 214]])
    expect(twice.whole).toBe(whole)
  })

  it("are left when others are claimed", () => {
    const claimed = new Map([
      ["a", 1],
      ["b", 1],
      ["c", 9],
    ])
    expect(taken(withoutUnits(GOODS, claimed))).toEqual([["a", 2, 600, 600]])
    expect(withoutUnits(GOODS, new Map())).toEqual(GOODS)
  })

  it("are no more of each line than its limit", () => {
    expect(taken(withinLineLimit(GOODS, 2))).toEqual([
      ["a", 2, 600, 600],
      ["b", 1, 200, 200],
      ["c", 2, 1000, 1000],
    ])
    expect(withinLineLimit(GOODS, undefined)).toBe(GOODS)
  })

  it("are not used up where nothing is left to discount", () => {
    const lines = [priced("free", 100, 2, 0), ...GOODS]
    expect(withinLimit(lines, null)).toBe(lines)
    expect(taken(withinLimit(lines, 2))).toEqual([
      ["b", 1, 200, 200],
      ["a", 1, 300, 300],
    ])
    expect(taken(withinLimit([priced("penny", 100, 1, 1)], 1))).toEqual([
      ["penny", 1, 100, 1],
    ])
  })

  it("are counted by line and in all", () => {
    const lines = [...GOODS, priced("a", 300)]
    expect([...unitsById(lines)]).toEqual([
      ["a", 4],
      ["b", 1],
      ["c", 2],
    ])
    expect(quantityOf(lines)).toBe(7)
    expect(valueOf(lines)).toBe(2400)
  })
})

describe("an amount that is spread", () => {
  it.each([
    [100, [43, 9, 48]],
    [2100, [900, 200, 1000]],
    [9999, [900, 200, 1000]],
    [0, [0, 0, 0]],
  ])("of %i is by value, and never more than is left", (amount, shares) => {
    expect([...spread(amount, GOODS)]).toEqual(
      shares.map((share, index) => [GOODS[index].id, share])
    )
  })

  it("goes to the others where little is left", () => {
    const lines = [priced("a", 1000, 1, 10), priced("b", 1000)]
    expect([...spread(100, lines).values()]).toEqual([10, 90])
  })
})

describe("the largest number that holds", () => {
  it.each([0, 1, 2, 3, 7, 8])("is found among eight: %i", (answer) => {
    expect(largest(8, (candidate) => candidate <= answer)).toBe(answer)
  })

  it("is never above the most, and asked for in few questions", () => {
    let questions = 0
    const found = largest(Number.MAX_SAFE_INTEGER, (candidate) => {
      questions += 1
      return candidate <= 12_345_678
    })
    expect(found).toBe(12_345_678)
    expect(questions).toBeLessThan(60)
    expect(largest(0, () => true)).toBe(0)
    expect(largest(5, () => true)).toBe(5)
  })
})
