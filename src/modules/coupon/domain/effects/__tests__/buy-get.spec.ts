import fc from "fast-check"
import { describe, expect, it } from "vitest"

import {
  cart,
  couponOf,
  discountsOf,
  faultsIn,
  line,
  price,
} from "../../__tests__/support/build"
import type { CouponInput, LineFacts } from "../.."

const FREE = 1_000_000
const A = { products: ["prod_a"] }
const B = { products: ["prod_b"] }

type Row = {
  what: string
  lines: LineFacts[]
  effect: { [field: string]: unknown }
  more?: Partial<CouponInput>
  off: number[]
}

const twoForOne = { buy: { quantity: 1 }, get: { quantity: 1, rate_ppm: FREE } }

const ROWS: Row[] = [
  {
    what: "an odd unit is left",
    lines: [line("a", 500, 5)],
    effect: twoForOne,
    off: [1000],
  },
  {
    what: "the cheapest of mixed products",
    lines: [line("a", 900), line("b", 300), line("c", 500)],
    effect: twoForOne,
    off: [0, 300, 0],
  },
  {
    what: "other products at half price, as many as were bought",
    lines: [line("a", 1000, 2), line("b", 301, 3)],
    effect: {
      buy: { lines: A, quantity: 1 },
      get: { lines: B, quantity: 1, rate_ppm: 500_000 },
    },
    off: [0, 301],
  },
  {
    what: "what can only be bought is bought first",
    lines: [line("a", 100, 2), line("b", 1000)],
    effect: {
      buy: { quantity: 2 },
      get: { lines: B, quantity: 1, rate_ppm: FREE },
    },
    off: [0, 1000],
  },
  {
    what: "a part of the last deal",
    lines: [line("a", 1000), line("b", 300)],
    effect: {
      buy: { lines: A, quantity: 1 },
      get: { lines: B, quantity: 2, rate_ppm: FREE },
    },
    off: [0, 300],
  },
  {
    what: "no part of the last deal where only whole ones count",
    lines: [line("a", 500, 3)],
    effect: {
      buy: { quantity: 1 },
      get: { quantity: 2, rate_ppm: FREE },
      whole_deals: true,
    },
    off: [1000],
  },
  {
    what: "nothing where the only deal would be a part",
    lines: [line("a", 1000), line("b", 300)],
    effect: {
      buy: { lines: A, quantity: 1 },
      get: { lines: B, quantity: 2, rate_ppm: FREE },
      whole_deals: true,
    },
    off: [0, 0],
  },
  {
    what: "whole deals for an amount",
    lines: [line("a", 2000, 2), line("b", 500, 3)],
    effect: {
      buy: { amount_minor: 2000 },
      get: { lines: B, quantity: 2, rate_ppm: FREE },
      whole_deals: true,
    },
    off: [0, 1000],
  },
  {
    what: "no whole deal above the limit of units",
    lines: [line("a", 500, 9)],
    effect: {
      buy: { quantity: 1 },
      get: { quantity: 2, rate_ppm: FREE },
      whole_deals: true,
    },
    more: { limits: { max_units: 3 } },
    off: [1000],
  },
  {
    what: "at an amount off each, at most the price",
    lines: [line("a", 1000, 3), line("b", 300, 2), line("c", 90, 1)],
    effect: {
      buy: { lines: A, quantity: 1 },
      get: {
        lines: { products: ["prod_b", "prod_c"] },
        quantity: 1,
        unit_amount_minor: 120,
      },
    },
    off: [0, 240, 90],
  },
  {
    what: "at a price, never raised to it",
    lines: [line("a", 1000, 2), line("b", 300, 2), line("c", 90, 1)],
    effect: {
      buy: { lines: A, quantity: 1 },
      get: {
        lines: { products: ["prod_b", "prod_c"] },
        quantity: 1,
        unit_price_minor: 100,
      },
    },
    off: [0, 200, 0],
  },
  {
    what: "no more often than the repeat limit",
    lines: [line("a", 500, 9)],
    effect: { ...twoForOne, repeat_limit: 2 },
    off: [1000],
  },
  {
    what: "no more units than the limit",
    lines: [line("a", 500, 9)],
    effect: twoForOne,
    more: { limits: { max_units: 3 } },
    off: [1500],
  },
  {
    what: "for each full amount, on units that are not gotten",
    lines: [line("a", 2000, 2), line("b", 500, 3)],
    effect: {
      buy: { amount_minor: 2000 },
      get: { quantity: 1, rate_ppm: FREE },
    },
    off: [0, 1000],
  },
  {
    what: "for an amount that is reached exactly, beside what is gotten",
    lines: [line("a", 2000, 2), line("b", 500, 2)],
    effect: {
      buy: { amount_minor: 2000 },
      get: { lines: B, quantity: 1, rate_ppm: FREE },
    },
    off: [0, 1000],
  },
  {
    what: "for an amount, while enough is left that is not gotten",
    lines: [line("a", 2000), line("b", 1900, 2)],
    effect: {
      buy: { amount_minor: 2000 },
      get: { lines: B, quantity: 1, rate_ppm: FREE },
    },
    off: [0, 1900],
  },
  {
    what: "for an amount of what cannot be gotten, whatever is gotten",
    lines: [line("a", 2000), line("b", 1500)],
    effect: {
      buy: { lines: A, amount_minor: 2000 },
      get: { lines: B, quantity: 1, rate_ppm: FREE },
    },
    off: [0, 1500],
  },
  {
    what: "for an amount, no more often than the repeat limit",
    lines: [line("a", 2000, 2), line("b", 500, 2)],
    effect: {
      buy: { amount_minor: 2000 },
      get: { lines: B, quantity: 1, rate_ppm: FREE },
      repeat_limit: 1,
    },
    off: [0, 500],
  },
  {
    what: "nothing if the only unit would be its own gift",
    lines: [line("a", 6000)],
    effect: {
      buy: { amount_minor: 5000 },
      get: { quantity: 1, rate_ppm: FREE },
    },
    off: [0],
  },
  {
    what: "bought goods that cannot be discounted count",
    lines: [line("a", 1000, 1, { is_discountable: false }), line("b", 300)],
    effect: {
      buy: { lines: A, quantity: 1 },
      get: { quantity: 1, rate_ppm: FREE },
    },
    off: [0, 300],
  },
  {
    what: "gotten goods are among those it applies to",
    lines: [line("a", 1000), line("b", 300), line("c", 200)],
    effect: {
      buy: { lines: A, quantity: 1 },
      get: {
        lines: { products: ["prod_b", "prod_c"] },
        quantity: 1,
        rate_ppm: FREE,
      },
    },
    more: { applies_to: { exclude: { products: ["prod_c"] } } },
    off: [0, 300, 0],
  },
]

const deal = (fields: { [field: string]: unknown }) => ({
  kind: "buy_get",
  ...fields,
})

describe("buy_get", () => {
  it.each(ROWS)("$what", ({ lines, effect, more, off }) => {
    const pricing = price(cart(lines), couponOf(deal(effect), more))
    expect(discountsOf(pricing)).toEqual(off)
  })

  it.each([
    { own_units: true, units: 6, off: [1000, 500] },
    { own_units: true, units: 5, off: [1000, 0] },
    { own_units: true, units: 3, off: [500, 0] },
    { own_units: false, units: 3, off: [500, 500] },
  ])("with own units $own_units, of $units: $off", (row) => {
    const { own_units, units, off } = row
    const fields = { ...twoForOne, own_units }
    const first = couponOf(
      deal({ ...fields, buy: { quantity: 1 }, repeat_limit: 2 })
    )
    const second = couponOf(deal(fields), { combination: { base: "initial" } })
    const { coupons } = price(cart([line("a", 500, units)]), first, second)
    expect(coupons.map(({ discount_minor }) => discount_minor)).toEqual(off)
  })

  it.each([
    {
      what: "of an amount",
      lines: [line("a", 2000), line("b", 500, 2)],
      buy: { amount_minor: 2000 },
      off: [500, 0],
    },
    {
      what: "of several units",
      lines: [line("a", 1000, 3), line("b", 500, 2)],
      buy: { lines: A, quantity: 2 },
      off: [500, 0],
    },
  ])("keeps what was bought $what to itself", ({ lines, buy, off }) => {
    const get = { lines: B, quantity: 1, rate_ppm: FREE }
    const own = { buy, get, own_units: true, repeat_limit: 1 }
    const [first, second] = [couponOf(deal(own)), couponOf(deal(own))]
    const { coupons } = price(cart(lines), first, second)
    expect(coupons.map(({ discount_minor }) => discount_minor)).toEqual(off)
  })

  it("refuses a whole deal that a limit of units never allows", () => {
    const effect = deal({
      buy: { quantity: 1 },
      get: { quantity: 3, rate_ppm: FREE },
      whole_deals: true,
    })
    const faults = faultsIn(couponOf(effect, { limits: { max_units: 2 } }))
    expect(faults).toMatchObject([
      { field: "effect.get.quantity", code: "group_above_unit_limit" },
    ])
  })

  it("gives the cheapest units of any mixture away, as a count by hand", () => {
    const units = fc.array(
      fc.record({
        price: fc.nat(5000),
        quantity: fc.integer({ min: 1, max: 5 }),
      }),
      { minLength: 1, maxLength: 6 }
    )
    const size = fc.integer({ min: 1, max: 3 })
    fc.assert(
      fc.property(units, size, size, (goods, buy, get) => {
        const lines = goods.map(({ price: each, quantity }, index) =>
          line(`l${index}`, each, quantity)
        )
        const prices = goods
          .flatMap(({ price: each, quantity }) => Array(quantity).fill(each))
          .sort((a, b) => a - b)
        const full = Math.floor(prices.length / (buy + get))
        const rest = prices.length - full * (buy + get)
        const free = full * get + Math.max(0, rest - buy)
        const expected = prices.slice(0, free).reduce((a, b) => a + b, 0)
        const pricing = price(
          cart(lines),
          couponOf(
            deal({
              buy: { quantity: buy },
              get: { quantity: get, rate_ppm: FREE },
            })
          )
        )
        expect(pricing.totals.discount_minor).toBe(expected)
      })
    )
  })
})
