import { describe, expect, it } from "vitest"

import { allocate } from "../../../../shared/money"
import type { CouponInput, LineFacts } from ".."
import {
  cart,
  couponOf,
  discountsOf,
  line,
  linesAt,
  percent,
  price,
  resultsOf,
} from "./support/build"

type Row = {
  row: number
  what: string
  lines: LineFacts[]
  coupons: CouponInput[]
  discounts: number[]
}

const across = (amount_minor: number, more: Partial<CouponInput> = {}) =>
  couponOf({ kind: "fixed_across", amount_minor }, more)

const onOrder = (amount_minor: number, more: Partial<CouponInput> = {}) =>
  couponOf({ kind: "fixed_order", amount_minor }, more)

const perUnit = (amount_minor: number, more: Partial<CouponInput> = {}) =>
  couponOf({ kind: "fixed_per_unit", amount_minor }, more)

const minimum = (min_minor: number) => [{ kind: "amount", min_minor }]

const ROWS: Row[] = [
  {
    row: 1,
    what: "an amount across lines, by their price",
    lines: linesAt(2000, 3000, 10_000),
    coupons: [across(1500)],
    discounts: [200, 300, 1000],
  },
  {
    row: 2,
    what: "only the first product is eligible",
    lines: linesAt(2000, 3000, 10_000),
    coupons: [across(1500, { applies_to: { products: ["prod_a"] } })],
    discounts: [1500, 0, 0],
  },
  {
    row: 3,
    what: "the spare cent",
    lines: linesAt(5000, 5000, 5000),
    coupons: [across(1000)],
    discounts: [334, 333, 333],
  },
  {
    row: 4,
    what: "an amount across lines of several units",
    lines: [line("a", 5000, 3), line("b", 5000), line("c", 5000, 2)],
    coupons: [across(1500)],
    discounts: [750, 250, 500],
  },
  {
    row: 5,
    what: "a percentage with a highest discount that is reached",
    lines: linesAt(12_000, 23_000, 30_000),
    coupons: [percent(15, { limits: { max_discount_minor: 5000 } })],
    discounts: [923, 1769, 2308],
  },
  {
    row: 6,
    what: "a percentage with a highest discount that is not reached",
    lines: linesAt(1200, 2300, 1000),
    coupons: [percent(15, { limits: { max_discount_minor: 5000 } })],
    discounts: [180, 345, 150],
  },
  {
    row: 7,
    what: "a percentage of a line, rounded half up",
    lines: [line("a", 999, 10)],
    coupons: [percent(15)],
    discounts: [1499],
  },
  ...[
    { quantity: 1, off: 0 },
    { quantity: 2, off: 1000 },
    { quantity: 3, off: 1000 },
    { quantity: 4, off: 2000 },
  ].map(({ quantity, off }) => ({
    row: 9,
    what: `5 off each unit of full groups of 2, of ${quantity}`,
    lines: [line("a", 2000, quantity)],
    coupons: [
      couponOf({
        kind: "fixed_per_unit",
        amount_minor: 500,
        per_full_group_of: 2,
      }),
    ],
    discounts: [off],
  })),
  ...[
    { amount: 5000, off: 1000 },
    { amount: 15_000, off: 1500 },
  ].map(({ amount, off }) => ({
    row: 14,
    what: `flat tiers at ${amount}`,
    lines: linesAt(amount),
    coupons: [
      couponOf({
        kind: "tiers",
        by: "amount",
        tiers: [
          { from: 0, amount_minor: 1000 },
          { from: 10_000, amount_minor: 1500 },
        ],
      }),
    ],
    discounts: [off],
  })),
  {
    row: 16,
    what: "a minimum that the discounted total reaches",
    lines: linesAt(3000, 4000),
    coupons: [
      percent(20, { applies_to: { products: ["prod_a"] } }),
      onOrder(1000, { conditions: minimum(6000) }),
    ],
    discounts: [600 + 375, 625],
  },
  {
    row: 16,
    what: "a minimum that only the total before discounts reaches",
    lines: linesAt(3000, 4000),
    coupons: [
      percent(20, { applies_to: { products: ["prod_a"] } }),
      onOrder(1000, { conditions: minimum(6800) }),
    ],
    discounts: [600, 0],
  },
  {
    row: 19,
    what: "an amount across equal lines, the spare cent first",
    lines: linesAt(200, 200, 200),
    coupons: [across(400)],
    discounts: [134, 133, 133],
  },
  {
    row: 20,
    what: "an amount above the order",
    lines: linesAt(100, 150),
    coupons: [onOrder(300)],
    discounts: [100, 150],
  },
  {
    row: 22,
    what: "half up per line",
    lines: [line("a", 237, 6), line("b", 328)],
    coupons: [percent(3)],
    discounts: [43, 10],
  },
  {
    row: 24,
    what: "3 for 2 of one product",
    lines: [line("a", 1200, 3)],
    coupons: [threeForTwo()],
    discounts: [1200],
  },
  {
    row: 24,
    what: "3 for 2 of two products, the cheapest free",
    lines: [line("a", 400, 4), line("b", 200, 4)],
    coupons: [threeForTwo()],
    discounts: [0, 400],
  },
  {
    row: 27,
    what: "two percentages of the initial price",
    lines: [line("a", 1000, 2), line("b", 500)],
    coupons: [percent(10), percent(20, { combination: { base: "initial" } })],
    discounts: [600, 150],
  },
  {
    row: 27,
    what: "two percentages one after the other",
    lines: [line("a", 1000, 2), line("b", 500)],
    coupons: [percent(10), percent(20)],
    discounts: [560, 140],
  },
  {
    row: 32,
    what: "an amount per unit",
    lines: [line("a", 1395, 3)],
    coupons: [perUnit(1000)],
    discounts: [3000],
  },
  {
    row: 32,
    what: "an amount per unit above its price",
    lines: [line("a", 1395, 3)],
    coupons: [perUnit(2000)],
    discounts: [4185],
  },
  {
    row: 32,
    what: "an amount per unit, limited to one unit",
    lines: [line("a", 1395, 3)],
    coupons: [perUnit(1500, { limits: { max_units: 1 } })],
    discounts: [1395],
  },
  {
    row: 34,
    what: "an amount on an order of three cents",
    lines: linesAt(100, 100, 100),
    coupons: [onOrder(100)],
    discounts: [34, 33, 33],
  },
  {
    row: 36,
    what: "a percentage, also of a sale item",
    lines: [line("a", 2000), line("b", 1000, 1, { compare_at_minor: 1500 })],
    coupons: [percent(10)],
    discounts: [200, 100],
  },
  {
    row: 36,
    what: "a percentage without sale items",
    lines: [line("a", 2000), line("b", 1000, 1, { compare_at_minor: 1500 })],
    coupons: [percent(10, { applies_to: { exclude_sale_items: true } })],
    discounts: [200, 0],
  },
  {
    row: 40,
    what: "10 % over 1000",
    lines: [line("a", 80_000, 2)],
    coupons: [percent(10, { conditions: minimum(100_000) })],
    discounts: [160_000 - 144_000],
  },
  {
    row: 40,
    what: "10 % over 1000, then 50 %",
    lines: [line("a", 80_000, 3)],
    coupons: [percent(10, { conditions: minimum(100_000) }), percent(50)],
    discounts: [240_000 - 108_000],
  },
  {
    row: 44,
    what: "half up on four lines",
    lines: linesAt(106, 206, 306, 406),
    coupons: [percent(10)],
    discounts: [11, 21, 31, 41],
  },
]

function threeForTwo(): CouponInput {
  return couponOf({
    kind: "buy_get",
    buy: { quantity: 2 },
    get: { quantity: 1, rate_ppm: 1_000_000 },
  })
}

describe("scenario rows of the facts file", () => {
  it.each(ROWS)("row $row: $what", ({ lines, coupons, discounts }) => {
    expect(discountsOf(price(cart(lines), ...coupons))).toEqual(discounts)
  })

  it.each([
    { base_minor: 2900, off: 435 },
    { base_minor: 3800, off: 570 },
  ])("row 8: 15 % off shipping of $base_minor", ({ base_minor, off }) => {
    const shipping = [{ id: "s", shipping_option_id: "so_1", base_minor }]
    const coupon = couponOf({ kind: "shipping", rate_ppm: 150_000 })
    const { totals } = price(cart(linesAt(1000), { shipping }), coupon)
    expect(totals.shipping_discount_minor).toBe(off)
    expect(totals.items_discount_minor).toBe(0)
  })

  it("row 18: 20 % off shipping, and what is left to pay", () => {
    const shipping = [{ id: "s", shipping_option_id: "so_1", base_minor: 2300 }]
    const coupon = couponOf({ kind: "shipping", rate_ppm: 200_000 })
    const { totals } = price(cart(linesAt(1300), { shipping }), coupon)
    expect(totals).toMatchObject({ discount_minor: 460, total_minor: 3140 })
  })

  it("row 26: the order of priorities", () => {
    const coupons = Object.entries({ A: 0, B: 7, C: 5, D: 7, E: 1 }).map(
      ([code, priority]) => percent(1, { code, combination: { priority } })
    )
    const { coupons: outcomes } = price(cart(linesAt(10_000)), ...coupons)
    expect(outcomes.map(({ code }) => code)).toEqual(["B", "D", "C", "E", "A"])
  })

  it("row 34: an amount over eleven lines", () => {
    const pricing = price(cart(linesAt(...Array(11).fill(1000))), onOrder(1000))
    expect(resultsOf(pricing)).toEqual([1000])
    expect(discountsOf(pricing)).toEqual([...Array(10).fill(91), 90])
  })

  it("row 38: 299 over equal weights", () => {
    expect(allocate(299, [1000, 1000, 1000])).toEqual([100, 100, 99])
  })
})
