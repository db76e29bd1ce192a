import { describe, expect, it } from "vitest"

import {
  compare,
  each,
  expectNear,
  fixed,
  goods,
  onItems,
  onOrder,
  percentage,
  type Row,
} from "./support/compare"
import { cartContext, item } from "./support/contexts"
import { coreActionsInTurn } from "./support/oracle"
import { compute, offIn, productsOf, promotion } from "./support/promotions"

const deal = (buy: number, get: number, most: number | null) => ({
  ...onItems,
  allocation: "each" as const,
  buy_rules_min_quantity: buy,
  apply_to_quantity: get,
  max_quantity: most,
})

const DEALS: Row[] = [
  {
    what: "buy two, get one of the same free",
    by: {
      ...deal(2, 1, 9),
      ...percentage(100),
      buy_rules: productsOf("a"),
      target_rules: productsOf("a"),
    },
    off: { a: 10 },
  },
  {
    what: "buy one, get another at half price",
    by: {
      ...deal(1, 1, 9),
      ...percentage(50),
      buy_rules: productsOf("a"),
      target_rules: productsOf("c"),
    },
    off: { c: 3.33 },
  },
  {
    what: "no more than so many units",
    by: {
      ...deal(1, 1, 1),
      ...percentage(50),
      buy_rules: productsOf("a"),
      target_rules: productsOf("c"),
    },
    off: { c: 1.67 },
  },
  {
    what: "one unit, if it is not said how many at most",
    by: {
      ...deal(1, 1, null),
      ...percentage(50),
      buy_rules: productsOf("a"),
      target_rules: productsOf("c"),
    },
    off: { c: 1.67 },
  },
  {
    what: "an amount off each unit that is gotten",
    by: {
      ...deal(1, 2, 9),
      ...fixed(2),
      buy_rules: productsOf("b"),
      target_rules: productsOf("c"),
    },
    off: { c: 4 },
  },
  {
    what: "no part of a deal",
    by: {
      ...deal(1, 3, 9),
      ...percentage(100),
      buy_rules: productsOf("b"),
      target_rules: productsOf("c"),
    },
    off: {},
  },
  {
    what: "whole deals within the most units",
    by: {
      ...deal(1, 2, 3),
      ...fixed(1),
      buy_rules: productsOf("c"),
      target_rules: productsOf("a"),
    },
    off: { a: 2 },
  },
  {
    what: "nothing without rules for what is bought",
    by: { ...deal(1, 1, 9), ...percentage(100), buy_rules: [] },
    off: {},
  },
  {
    what: "the cheapest unit, where core gives the dearest line away",
    by: {
      ...deal(1, 1, 1),
      ...percentage(100),
      buy_rules: productsOf("c"),
      target_rules: productsOf("a", "b"),
    },
    off: { b: 4.5 },
    core: { a: 10 },
  },
]

describe("a promotion of the type buyget", () => {
  it.each(DEALS)("$what: $off", (row) => {
    compare(promotion(row.by, { type: "buyget" }), goods, row)
  })

  const twoForOne = (most: number, of = "a") => ({
    ...deal(1, 1, most),
    ...percentage(100),
    buy_rules: productsOf(of),
    target_rules: productsOf(of),
  })

  it.each([
    { units: 6, most: 1, off: { a: 20 }, core: { a: 20 } },
    { units: 2, most: 1, off: { a: 10 }, core: { a: 10 } },
    // Core gives away what another deal counted as bought.
    { units: 3, most: 1, off: { a: 10 }, core: { a: 20 } },
  ])("uses no unit of another deal: of $units units, $off", (row) => {
    const deals = [1, 2].map(() =>
      promotion(twoForOne(row.most), { type: "buyget" })
    )
    const context = cartContext([item("a", 10, row.units)])
    expect(offIn(compute(context, deals).actions)).toEqual(row.off)
    expect(offIn(coreActionsInTurn(deals, context))).toEqual(row.core)
  })

  it("has its turn before others, which see what is left", () => {
    const others = [
      promotion({ ...onItems, ...percentage(50), ...each(9) }),
      promotion({ ...onOrder, ...fixed(3) }),
    ]
    const first = promotion(twoForOne(9), { type: "buyget" })
    const context = cartContext([item("a", 10, 2), item("b", 4)])
    const ours = compute(context, [...others, first]).actions
    expect(offIn(ours)).toEqual({ a: 17.14, b: 2.86 })
    expectNear(
      offIn(ours),
      offIn(coreActionsInTurn([first, ...others], context))
    )
  })

  it("counts goods that cannot be discounted as bought", () => {
    const context = cartContext([
      item("a", 10, 1, { is_discountable: false }),
      item("b", 5),
    ])
    const made = promotion(
      {
        ...deal(1, 1, 1),
        ...percentage(100),
        buy_rules: productsOf("a"),
        target_rules: productsOf("a", "b"),
      },
      { type: "buyget" }
    )
    expect(offIn(compute(context, [made]).actions)).toEqual({ b: 5 })
  })
})
