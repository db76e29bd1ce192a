import fc from "fast-check"
import { describe, expect, it } from "vitest"

import {
  cart,
  couponOf,
  discountsOf,
  line,
  outcomeOf,
  price,
  resultsOf,
} from "../../__tests__/support/build"

const set = (fields: { [field: string]: unknown }) => ({
  kind: "set_price",
  quantity: 3,
  price_minor: 2000,
  ...fields,
})

const mixed = () => [line("a", 1000, 2), line("b", 900, 2), line("c", 300, 3)]

describe("set_price", () => {
  it.each([
    {
      what: "3 for 20 of one product",
      lines: [line("a", 900, 3)],
      fields: {},
      off: [700],
    },
    {
      what: "a unit beyond the set keeps its price",
      lines: [line("a", 900, 4)],
      fields: {},
      off: [700],
    },
    {
      what: "several sets",
      lines: [line("a", 900, 7)],
      fields: {},
      off: [1400],
    },
    {
      what: "no more sets than the limit",
      lines: [line("a", 900, 7)],
      fields: { repeat_limit: 1 },
      off: [700],
    },
    {
      what: "the dearest first; a set that is cheaper anyway stays",
      lines: mixed(),
      fields: {},
      off: [621, 279, 0],
    },
    {
      what: "the cheapest first",
      lines: mixed(),
      fields: { filled_with: "cheapest_first", price_minor: 800 },
      off: [714, 1286, 100],
    },
    {
      what: "no more sets than the limit, begun in another line",
      lines: [line("a", 1000), line("b", 900, 9)],
      fields: { repeat_limit: 2 },
      off: [286, 1214],
    },
    {
      what: "a set that saves nothing does not count for the limit",
      lines: [line("a", 500), line("b", 900)],
      fields: {
        quantity: 1,
        price_minor: 500,
        filled_with: "cheapest_first",
        repeat_limit: 1,
      },
      off: [0, 400],
    },
    {
      what: "a set that costs less than its price is never raised",
      lines: [line("a", 100, 3)],
      fields: {},
      off: [0],
    },
  ])("$what", ({ lines, fields, off }) => {
    const pricing = price(cart(lines), couponOf(set(fields)))
    expect(discountsOf(pricing)).toEqual(off)
  })

  it("tells how many units are missing", () => {
    const pricing = price(cart([line("a", 900, 2)]), couponOf(set({})))
    expect(outcomeOf(pricing)).toMatchObject({
      reason: { code: "too_few_items", quantity: 1, of: "matching" },
    })
  })

  it("counts units of full sets against the limit of units", () => {
    const limited = couponOf(set({}), { limits: { max_units: 5 } })
    expect(resultsOf(price(cart([line("a", 900, 9)]), limited))).toEqual([700])
  })

  it("saves what sets filled by hand save", () => {
    const goods = fc.array(
      fc.record({
        each: fc.nat(5000),
        quantity: fc.integer({ min: 1, max: 7 }),
      }),
      { minLength: 1, maxLength: 6 }
    )
    const order = fc.constantFrom("dearest_first", "cheapest_first")
    fc.assert(
      fc.property(
        goods,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 9000 }),
        fc.integer({ min: 1, max: 4 }),
        order,
        (lines, quantity, price_minor, repeat_limit, filled_with) => {
          const units = lines
            .flatMap(({ each, quantity: count }) => Array(count).fill(each))
            .sort((a, b) => (filled_with === "dearest_first" ? b - a : a - b))
          const savings: number[] = []
          for (let at = 0; at + quantity <= units.length; at += quantity) {
            const worth = units
              .slice(at, at + quantity)
              .reduce((a, b) => a + b, 0)
            savings.push(Math.max(0, worth - price_minor))
          }
          const expected = savings
            .filter((saved) => saved > 0)
            .slice(0, repeat_limit)
            .reduce((a, b) => a + b, 0)
          const pricing = price(
            cart(
              lines.map(({ each, quantity: count }, index) =>
                line(`l${index}`, each, count)
              )
            ),
            couponOf(set({ quantity, price_minor, repeat_limit, filled_with }))
          )
          expect(pricing.totals.discount_minor).toBe(expected)
        }
      )
    )
  })
})
