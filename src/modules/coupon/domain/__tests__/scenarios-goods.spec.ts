import { describe } from "vitest"

import type { CouponInput } from ".."
import { couponOf, line, linesAt, percent } from "./support/build"
import { itPrices } from "./support/scenario"

const across = (amount_minor: number, more: Partial<CouponInput> = {}) =>
  couponOf({ kind: "fixed_across", amount_minor }, more)

const perUnit = (amount_minor: number) =>
  couponOf({ kind: "fixed_per_unit", amount_minor })

const JPY = { currency_code: "jpy" }
const KWD = { currency_code: "kwd" }
const clothes = { categories: ["clothes"] }
const polo = { category_ids: ["polo", "shirts", "clothes"] }
const shirt = { category_ids: ["shirts", "clothes"] }
const shoe = { category_ids: ["shoes"] }
const onSale = { compare_at_minor: 4500 }

describe("which goods", () => {
  itPrices([
    {
      what: "a category and all below it",
      goods: [line("a", 3000, 1, polo), line("b", 2000, 1, shoe)],
      coupons: [percent(10, { applies_to: clothes })],
      lines: [300, 0],
    },
    {
      what: "a category without one below it",
      goods: [line("a", 3000, 1, polo), line("b", 2000, 1, shirt)],
      coupons: [
        percent(10, {
          applies_to: { ...clothes, exclude: { categories: ["polo"] } },
        }),
      ],
      lines: [0, 200],
    },
    {
      what: "a product named, but in a category that is left out",
      goods: [line("a", 3000, 1, polo), line("b", 2000, 1, shoe)],
      coupons: [
        percent(10, {
          applies_to: {
            products: ["prod_a", "prod_b"],
            exclude: { categories: ["shirts"] },
          },
        }),
      ],
      lines: [0, 200],
    },
    {
      what: "a tag or a collection, either is enough",
      goods: [
        line("a", 1000, 1, { tag_ids: ["summer"] }),
        line("b", 2000, 1, { collection_id: "linen" }),
        line("c", 3000),
      ],
      coupons: [
        percent(10, {
          applies_to: { tags: ["summer"], collections: ["linen"] },
        }),
      ],
      lines: [100, 200, 0],
    },
    {
      what: "one variant of a product",
      goods: [
        line("a", 1000, 1, { product_id: "prod_x" }),
        line("b", 1000, 1, { product_id: "prod_x" }),
      ],
      coupons: [percent(10, { applies_to: { variants: ["variant_b"] } })],
      lines: [0, 100],
    },
    {
      what: "an amount is not spread over goods on sale that are left out",
      goods: [line("a", 1000), line("b", 3000, 1, onSale)],
      coupons: [across(1500, { applies_to: { exclude_sale_items: true } })],
      lines: [1000, 0],
    },
    {
      what: "a price that was never another is no sale",
      goods: [line("a", 1000, 1, { compare_at_minor: 1000 })],
      coupons: [percent(10, { applies_to: { exclude_sale_items: true } })],
      lines: [100],
    },
    {
      what: "nothing but goods on sale",
      goods: [line("b", 3000, 1, onSale)],
      coupons: [percent(10, { applies_to: { exclude_sale_items: true } })],
      told: ["nothing_to_discount"],
    },
    {
      what: "goods that may not be discounted",
      goods: [line("a", 1000, 1, { is_discountable: false }), line("b", 500)],
      coupons: [across(700)],
      lines: [0, 500],
    },
    {
      what: "free goods, and a cart without any",
      goods: [line("a", 0, 3)],
      coupons: [percent(10), across(100)],
      told: ["nothing_to_discount", "nothing_to_discount"],
    },
    {
      what: "an empty cart",
      goods: [],
      coupons: [percent(10)],
      told: ["nothing_to_discount"],
    },
  ])
})

describe("cents that cannot be shared", () => {
  itPrices([
    {
      what: "100.00 over seven equal lines",
      goods: linesAt(...Array<number>(7).fill(2000)),
      coupons: [across(10_000)],
      lines: [1429, 1429, 1429, 1429, 1428, 1428, 1428],
    },
    {
      what: "0.01 over three lines",
      goods: linesAt(500, 500, 500),
      coupons: [across(1)],
      lines: [1, 0, 0],
    },
    {
      what: "0.02 over three lines",
      goods: linesAt(500, 500, 500),
      coupons: [across(2)],
      lines: [1, 1, 0],
    },
    {
      what: "a third and two thirds",
      goods: linesAt(1000, 2000),
      coupons: [across(1000)],
      lines: [333, 667],
    },
    {
      what: "a line that is worth next to nothing",
      goods: linesAt(1, 9999),
      coupons: [across(500)],
      lines: [0, 500],
    },
    {
      what: "33.3333 % of three tens",
      goods: linesAt(1000, 1000, 1000),
      coupons: [percent(33.3333)],
      lines: [333, 333, 333],
    },
    {
      what: "half a cent is rounded up, less is not",
      goods: linesAt(5, 4, 15, 14),
      coupons: [percent(10)],
      lines: [1, 0, 2, 1],
    },
    {
      what: "a percentage is of the line, not of each unit",
      goods: [line("a", 5, 3)],
      coupons: [percent(10)],
      lines: [2],
    },
    {
      what: "a highest discount of a third each",
      goods: linesAt(1000, 1000, 1000),
      coupons: [percent(50, { limits: { max_discount_minor: 100 } })],
      lines: [34, 33, 33],
    },
    {
      what: "10 % twice on odd cents",
      goods: linesAt(999),
      coupons: [percent(10), percent(10)],
      told: [100, 90],
    },
  ])
})

describe("currencies with other decimals", () => {
  itPrices([
    {
      what: "10 % of ¥105",
      goods: linesAt(105),
      cart: JPY,
      coupons: [percent(10, JPY)],
      lines: [11],
    },
    {
      what: "¥1000 over three lines",
      goods: linesAt(5000, 5000, 5000),
      cart: JPY,
      coupons: [across(1000, JPY)],
      lines: [334, 333, 333],
    },
    {
      what: "KD 10.000 over three lines",
      goods: linesAt(50_000, 50_000, 50_000),
      cart: KWD,
      coupons: [across(10_000, KWD)],
      lines: [3334, 3333, 3333],
    },
    {
      what: "12.5 % of KD 1.252",
      goods: linesAt(1252),
      cart: KWD,
      coupons: [percent(12.5, KWD)],
      lines: [157],
    },
    {
      what: "euros in a cart of dollars",
      goods: linesAt(1000),
      cart: { currency_code: "usd" },
      coupons: [across(100)],
      told: ["wrong_currency"],
    },
  ])
})

describe("units", () => {
  itPrices([
    {
      what: "an amount per unit, above the price of some",
      goods: [line("a", 1395, 3), line("b", 800, 2)],
      coupons: [perUnit(1000)],
      lines: [3000, 1600],
    },
    {
      what: "an amount per unit after a percentage has left less",
      goods: [line("a", 1000, 2)],
      coupons: [percent(50), perUnit(600)],
      told: [1000, 1000],
    },
    {
      what: "half price for the cheapest unit of the order",
      goods: linesAt(2000, 3000, 1000),
      coupons: [percent(50, { limits: { max_units: 1 } })],
      lines: [0, 0, 500],
    },
    {
      what: "10 % of two units at most, the cheapest",
      goods: [line("a", 1000, 3), line("b", 500)],
      coupons: [percent(10, { limits: { max_units: 2 } })],
      lines: [100, 50],
    },
    {
      what: "ten thousand units at 0.03: of the line, not of each",
      goods: [line("a", 3, 10_000)],
      coupons: [percent(10)],
      lines: [3000],
    },
    {
      what: "0.01 off each of a million less one",
      goods: [line("a", 2, 999_999)],
      coupons: [perUnit(1)],
      lines: [999_999],
    },
    {
      what: "33.3333 % of ninety billion",
      goods: linesAt(9_000_000_000_000),
      coupons: [percent(33.3333)],
      lines: [2_999_997_000_000],
    },
    {
      what: "an amount over lines far apart",
      goods: linesAt(9_000_000_000_000, 1),
      coupons: [across(9_000_000_000_000)],
      lines: [9_000_000_000_000 - 1, 1],
    },
  ])
})
