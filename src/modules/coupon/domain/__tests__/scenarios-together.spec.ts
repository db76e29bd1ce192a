import { describe } from "vitest"

import type { CouponInput } from ".."
import { couponOf, line, linesAt, percent } from "./support/build"
import { itPrices, shippingAt } from "./support/scenario"

const onOrder = (amount_minor: number, more: Partial<CouponInput> = {}) =>
  couponOf({ kind: "fixed_order", amount_minor }, more)

const across = (amount_minor: number, more: Partial<CouponInput> = {}) =>
  couponOf({ kind: "fixed_across", amount_minor }, more)

const freeShipping = (more: Partial<CouponInput> = {}) =>
  couponOf({ kind: "shipping", rate_ppm: 1_000_000 }, more)

const minimum = (min_minor: number, more = {}) => ({
  conditions: [{ kind: "amount", min_minor, ...more }],
})

const together = (combination: CouponInput["combination"]) => ({ combination })

// What shops' suites try where several coupons meet, reckoned by hand.
describe("percentages and amounts together", () => {
  itPrices([
    {
      what: "10 % of the goods, then 5.00 off the order",
      goods: linesAt(10_000),
      coupons: [percent(10), onOrder(500)],
      told: [1000, 500],
    },
    {
      what: "the order's coupon is older: goods come first all the same",
      goods: linesAt(10_000),
      coupons: [onOrder(500), percent(10)],
      told: [1000, 500],
    },
    {
      what: "a higher priority turns that round",
      goods: linesAt(10_000),
      coupons: [onOrder(500, together({ priority: 1 })), percent(10)],
      told: [500, 950],
    },
    {
      what: "of two on goods the older one first",
      goods: linesAt(10_000),
      coupons: [across(500), percent(10)],
      told: [500, 950],
    },
    {
      what: "a percentage of the initial price after an amount",
      goods: linesAt(10_000),
      coupons: [across(2000), percent(10, together({ base: "initial" }))],
      told: [2000, 1000],
    },
    {
      what: "a percentage on the order after an amount off goods",
      goods: linesAt(6000, 4000),
      coupons: [
        couponOf({ kind: "percentage", rate_ppm: 100_000, level: "order" }),
        across(2000),
      ],
      lines: [1200 + 480, 800 + 320],
      told: [2000, 800],
    },
    {
      what: "two amounts that are more than the order",
      goods: linesAt(1000),
      coupons: [onOrder(700), onOrder(500)],
      told: [700, 300],
    },
    {
      what: "nothing is left for the second",
      goods: linesAt(1000),
      coupons: [percent(100), percent(10)],
      told: [1000, "nothing_to_discount"],
    },
    {
      what: "three halves of the initial price are two",
      goods: linesAt(1000),
      coupons: [1, 2, 3].map(() => percent(50, together({ base: "initial" }))),
      told: [500, 500, "nothing_to_discount"],
    },
    {
      what: "an amount over lines that another one has emptied",
      goods: linesAt(1000, 3000),
      coupons: [
        percent(100, { applies_to: { products: ["prod_a"] } }),
        onOrder(600),
      ],
      lines: [1000, 600],
    },
    {
      what: "three for two, then 10 % of what is left of the order",
      goods: [line("a", 1200, 3)],
      coupons: [
        couponOf({ kind: "percentage", rate_ppm: 100_000, level: "order" }),
        couponOf({
          kind: "buy_get",
          buy: { quantity: 2 },
          get: { quantity: 1, rate_ppm: 1_000_000 },
        }),
      ],
      told: [1200, 240],
    },
    {
      what: "goods, order and shipping, each with its own",
      goods: linesAt(10_000),
      cart: shippingAt(490),
      coupons: [freeShipping(), onOrder(1000), percent(10)],
      lines: [2000],
      shipping: [490],
      told: [1000, 1000, 490],
    },
  ])
})

describe("a minimum", () => {
  itPrices([
    {
      what: "is measured after the discounts on goods",
      goods: linesAt(6000),
      coupons: [percent(20), onOrder(1000, minimum(5000))],
      told: [1200, "below_minimum"],
    },
    {
      what: "is measured before them where it says so",
      goods: linesAt(6000),
      coupons: [percent(20), onOrder(1000, minimum(5000, { base: "initial" }))],
      told: [1200, 1000],
    },
    {
      what: "is reached to the cent",
      goods: linesAt(4999, 1),
      coupons: [onOrder(1000, minimum(5000))],
      told: [1000],
    },
    {
      what: "is missed by a cent",
      goods: linesAt(4999),
      coupons: [onOrder(1000, minimum(5000))],
      told: ["below_minimum"],
    },
    {
      what: "of free delivery sees what is left of the goods",
      goods: linesAt(5500),
      cart: shippingAt(490),
      coupons: [percent(10), freeShipping(minimum(5000))],
      shipping: [0],
      told: [550, "below_minimum"],
    },
    {
      what: "of free delivery that has its turn first sees all",
      goods: linesAt(5500),
      cart: shippingAt(490),
      coupons: [
        percent(10),
        freeShipping({ ...minimum(5000), ...together({ priority: 1 }) }),
      ],
      shipping: [490],
      told: [490, 550],
    },
    {
      what: "of what the coupon applies to does not count the rest",
      goods: linesAt(3000, 9000),
      coupons: [
        percent(10, {
          applies_to: { products: ["prod_a"] },
          ...minimum(4000, { of: "matching" }),
        }),
      ],
      told: ["below_minimum"],
    },
    {
      what: "does not count goods on sale that are left out",
      goods: [line("a", 2000), line("b", 4000, 1, { compare_at_minor: 5000 })],
      coupons: [
        percent(10, {
          applies_to: { exclude_sale_items: true },
          ...minimum(3000, { of: "matching" }),
        }),
      ],
      told: ["below_minimum"],
    },
    {
      what: "does not count shipping",
      goods: linesAt(4900),
      cart: shippingAt(490),
      coupons: [onOrder(1000, minimum(5000))],
      told: ["below_minimum"],
    },
    {
      what: "and a maximum are both inclusive",
      goods: linesAt(5000),
      coupons: [
        onOrder(100, {
          conditions: [{ kind: "amount", min_minor: 5000, max_minor: 5000 }],
        }),
      ],
      told: [100],
    },
  ])
})

describe("who goes with whom", () => {
  const only = together({ exclusive: true })
  const group = together({ group: "best" })

  itPrices([
    {
      what: "an exclusive one before others",
      goods: linesAt(4000),
      coupons: [percent(10, only), onOrder(500)],
      told: [400, "not_with"],
    },
    {
      what: "an exclusive one after another",
      goods: linesAt(4000),
      coupons: [onOrder(500, only), percent(10)],
      told: [400, "not_with"],
    },
    {
      what: "an exclusive one that does not apply is in nobody's way",
      goods: linesAt(4000),
      coupons: [percent(50, { ...only, ...minimum(9000) }), onOrder(500)],
      told: ["below_minimum", 500],
    },
    {
      what: "one that wants no other on goods lets the order's through",
      goods: linesAt(4000),
      coupons: [
        percent(10, together({ combines_with: { item: false } })),
        percent(20),
        onOrder(500),
      ],
      told: [400, "not_with", 500],
    },
    {
      what: "the best of three",
      goods: linesAt(4000),
      coupons: [across(500, group), percent(10, group), percent(15, group)],
      told: ["better_in_group", "better_in_group", 600],
    },
    {
      what: "the best is another one once something else had its turn",
      goods: linesAt(4000),
      coupons: [
        percent(50, together({ priority: 1 })),
        across(500, group),
        percent(15, group),
      ],
      told: [2000, 500, "better_in_group"],
    },
    {
      what: "the best counts what its highest discount leaves of it",
      goods: linesAt(10_000),
      coupons: [
        percent(50, { ...group, limits: { max_discount_minor: 400 } }),
        percent(10, group),
      ],
      told: ["better_in_group", 1000],
    },
    {
      what: "delivery or goods, whatever saves more",
      goods: linesAt(3000),
      cart: shippingAt(490),
      coupons: [percent(10, group), freeShipping(group)],
      lines: [0],
      shipping: [490],
      told: ["better_in_group", 490],
    },
  ])
})
