import { describe } from "vitest"

import type { CouponInput, RuleInput } from ".."
import { couponOf, line, linesAt, percent } from "./support/build"
import { itPrices, shippingAt } from "./support/scenario"

const FREE = 1_000_000
const HALF = 500_000
const A = { products: ["prod_a"] }
const B = { products: ["prod_b"] }

const deal = (fields: Omit<RuleInput, "kind">, more?: Partial<CouponInput>) =>
  couponOf({ kind: "buy_get", ...fields }, more)

const threeForTwo = (more = {}) =>
  deal({ buy: { quantity: 2 }, get: { quantity: 1, rate_ppm: FREE }, ...more })

const aThenB = (rate_ppm: number, more = {}) =>
  deal({
    buy: { lines: A, quantity: 1 },
    get: { lines: B, quantity: 1, rate_ppm },
    ...more,
  })

const steps = (
  by: "amount" | "quantity",
  ...tiers: [from: number, percent: number][]
) =>
  couponOf({
    kind: "tiers",
    by,
    tiers: tiers.map(([from, hundredths]) => ({
      from,
      rate_ppm: hundredths * 10_000,
    })),
  })

const shipping = (fields: Omit<RuleInput, "kind">, more = {}) =>
  couponOf({ kind: "shipping", ...fields }, more)

describe("buy some, get others", () => {
  itPrices([
    {
      what: "one B free with one A",
      goods: [line("a", 2000), line("b", 900)],
      coupons: [aThenB(FREE)],
      lines: [0, 900],
    },
    {
      what: "two A and one B: that one",
      goods: [line("a", 2000, 2), line("b", 900)],
      coupons: [aThenB(FREE)],
      lines: [0, 900],
    },
    {
      what: "one A and three B: one of them",
      goods: [line("a", 2000), line("b", 900, 3)],
      coupons: [aThenB(FREE)],
      lines: [0, 900],
    },
    {
      what: "half of 9.99 is rounded up",
      goods: [line("a", 999, 3)],
      coupons: [
        deal({ buy: { quantity: 1 }, get: { quantity: 1, rate_ppm: HALF } }),
      ],
      lines: [500],
    },
    {
      what: "twelve units are four deals",
      goods: [line("a", 500, 12)],
      coupons: [threeForTwo()],
      lines: [2000],
    },
    {
      what: "but two where two are the limit",
      goods: [line("a", 500, 12)],
      coupons: [threeForTwo({ repeat_limit: 2 })],
      lines: [1000],
    },
    {
      what: "the cheapest of three products",
      goods: linesAt(3000, 1000, 2000),
      coupons: [threeForTwo()],
      lines: [0, 1000, 0],
    },
    {
      what: "two deals over six units of three prices",
      goods: [line("a", 3000, 2), line("b", 2000, 2), line("c", 1000, 2)],
      coupons: [threeForTwo()],
      lines: [0, 0, 2000],
    },
    {
      what: "for each full 50.00 of A, 5.00 off one B",
      goods: [line("a", 3000, 4), line("b", 800, 3)],
      coupons: [
        deal({
          buy: { lines: A, amount_minor: 5000 },
          get: { lines: B, quantity: 1, unit_amount_minor: 500 },
        }),
      ],
      lines: [0, 1000],
    },
    {
      what: "a hundred thousand units at 19.99",
      goods: [line("a", 1999, 100_000)],
      coupons: [threeForTwo()],
      lines: [33_333 * 1999],
    },
    {
      what: "a free unit of goods that were reduced before costs what is left",
      goods: [line("a", 1000, 3)],
      coupons: [percent(10, { combination: { priority: 1 } }), threeForTwo()],
      told: [300, 900],
    },
    {
      what: "two units that are both needed are not enough",
      goods: [line("a", 500, 2)],
      coupons: [threeForTwo()],
      told: ["product_missing"],
    },
  ])
})

describe("steps", () => {
  const byQuantity = () => steps("quantity", [2, 5], [5, 10], [10, 15])
  const byAmount = () => steps("amount", [10_000, 5], [20_000, 10])

  itPrices([
    ...[
      [1, "too_few_items"],
      [2, 100],
      [4, 200],
      [5, 500],
      [9, 900],
      [10, 1500],
      [1000, 150_000],
    ].map(([quantity, told]) => ({
      what: `by quantity, of ${quantity}`,
      goods: [line("a", 1000, Number(quantity))],
      coupons: [byQuantity()],
      told: [told ?? 0],
    })),
    {
      what: "by quantity over several lines",
      goods: [line("a", 1000, 3), line("b", 500, 2)],
      coupons: [byQuantity()],
      lines: [300, 100],
    },
    ...[
      [9999, "below_minimum"],
      [10_000, 500],
      [19_999, 1000],
      [20_000, 2000],
    ].map(([amount, told]) => ({
      what: `by amount, of ${amount}`,
      goods: linesAt(Number(amount)),
      coupons: [byAmount()],
      told: [told ?? 0],
    })),
    {
      what: "by the amount that is left after discounts on goods",
      goods: linesAt(20_000),
      coupons: [percent(10), byAmount()],
      told: [2000, 900],
    },
  ])
})

describe("sets at a price", () => {
  const threeForTwenty = (more = {}) =>
    couponOf({ kind: "set_price", quantity: 3, price_minor: 2000, ...more })

  itPrices([
    {
      what: "a million units are 333 333 sets",
      goods: [line("a", 795, 1_000_000)],
      coupons: [threeForTwenty()],
      lines: [333_333 * 385],
    },
    {
      what: "the dearest three of five",
      goods: linesAt(500, 1000, 900, 800, 700),
      coupons: [threeForTwenty({ repeat_limit: 1 })],
      // 7.00 over 10.00, 9.00 and 8.00.
      lines: [0, 259, 233, 208, 0],
    },
    {
      what: "after a percentage, of what is left",
      goods: [line("a", 1000, 3)],
      coupons: [
        percent(10, { combination: { priority: 1 } }),
        threeForTwenty(),
      ],
      told: [300, 700],
    },
  ])
})

describe("delivery", () => {
  const tenner = { limits: { max_discount_minor: 1000 } }

  itPrices([
    {
      what: "free up to 5.00",
      goods: linesAt(1000),
      cart: shippingAt(800),
      coupons: [
        shipping({ rate_ppm: FREE }, { limits: { max_discount_minor: 500 } }),
      ],
      shipping: [500],
    },
    {
      what: "two parcels free up to 10.00, in proportion",
      goods: linesAt(1000),
      cart: shippingAt(490, 990),
      coupons: [shipping({ rate_ppm: FREE }, tenner)],
      shipping: [331, 669],
    },
    {
      what: "an amount above its price",
      goods: linesAt(1000),
      cart: shippingAt(490),
      coupons: [shipping({ amount_minor: 900 })],
      lines: [0],
      shipping: [490],
    },
    {
      what: "a price above its own raises nothing",
      goods: linesAt(1000),
      cart: shippingAt(150),
      coupons: [shipping({ price_minor: 190 })],
      told: ["nothing_to_discount"],
    },
    {
      what: "that costs nothing anyway",
      goods: linesAt(1000),
      cart: shippingAt(0),
      coupons: [shipping({ rate_ppm: FREE })],
      told: ["nothing_to_discount"],
    },
    {
      what: "half, then 1.00 off what is left",
      goods: linesAt(1000),
      cart: shippingAt(501),
      coupons: [shipping({ rate_ppm: HALF }), shipping({ amount_minor: 100 })],
      told: [251, 100],
    },
  ])
})

describe("a gift", () => {
  const gift = (more: Partial<CouponInput> = {}) =>
    couponOf({ kind: "gift", variant_id: "variant_g" }, { id: "gift", ...more })
  const given = line("g", 1200, 1, { gift_of: "gift" })
  const from40 = { conditions: [{ kind: "amount", min_minor: 4000 }] }

  itPrices([
    {
      what: "and 10 %, which is not of the gift",
      goods: [line("a", 4000), given],
      coupons: [gift(), percent(10)],
      lines: [400, 1200],
    },
    {
      what: "and an amount off the order, which is not spread over it",
      goods: [line("a", 4000), given],
      coupons: [gift(), couponOf({ kind: "fixed_order", amount_minor: 5000 })],
      lines: [4000, 1200],
    },
    {
      what: "does not help to reach its own minimum",
      goods: [line("a", 3900), given],
      coupons: [gift(from40)],
      lines: [0, 0],
      told: ["below_minimum"],
    },
    {
      what: "is not the cheapest of a deal",
      goods: [line("a", 2000, 2), given],
      coupons: [gift(), threeForTwo()],
      lines: [0, 1200],
    },
    {
      what: "of which two are in the cart is given once",
      goods: [line("a", 4000), line("g", 1200, 2, { gift_of: "gift" })],
      coupons: [gift()],
      lines: [0, 1200],
    },
  ])
})
