import type {
  ApplicationMethodDTO,
  ComputeActionContext,
  PromotionDTO,
} from "@medusajs/framework/types"
import { describe, expect, it } from "vitest"

import { cartContext, item, method } from "./support/contexts"
import { coreActions } from "./support/oracle"
import {
  compute,
  offIn,
  productsOf,
  promotion,
  rule,
} from "./support/promotions"

type Figures = Record<string, number>

type Row = {
  what: string
  by: Partial<ApplicationMethodDTO>
  off: Figures
  core?: Figures
}

const goods = cartContext(
  [item("a", 10, 3), item("b", 4.5), item("c", 3.33, 2)],
  { shipping_methods: [method("s", 29), method("t", 4.9)] }
)

const percentage = (value: number) => ({ type: "percentage" as const, value })
const fixed = (value: number) => ({ type: "fixed" as const, value })
const onItems = { target_type: "items" as const }
const onOrder = { target_type: "order" as const }
const onShipping = { target_type: "shipping_methods" as const }
const each = (max_quantity: number | null) => ({
  allocation: "each" as const,
  max_quantity,
})
const once = (max_quantity: number | null) => ({
  allocation: "once" as const,
  max_quantity,
})
const across = { allocation: "across" as const }
const target_rules = productsOf("a", "c")

const STANDARD: Row[] = [
  {
    what: "a percentage of items, each",
    by: { ...onItems, ...percentage(15), ...each(9) },
    off: { a: 4.5, b: 0.68, c: 1 },
  },
  {
    what: "a percentage of one unit of each item",
    by: { ...onItems, ...percentage(50), ...each(1) },
    off: { a: 5, b: 2.25, c: 1.67 },
  },
  {
    what: "a percentage of each without a quantity: one unit",
    by: { ...onItems, ...percentage(50), ...each(null) },
    off: { a: 5, b: 2.25, c: 1.67 },
  },
  {
    what: "a percentage of some items, each",
    by: { ...onItems, ...percentage(50), ...each(2), target_rules },
    off: { a: 10, c: 3.33 },
  },
  {
    what: "a percentage across items",
    by: { ...onItems, ...percentage(15), ...across },
    off: { a: 4.5, b: 0.68, c: 1 },
  },
  {
    what: "a percentage once: the cheapest units",
    by: { ...onItems, ...percentage(50), ...once(4) },
    off: { a: 5, b: 2.25, c: 3.33 },
  },
  {
    what: "an amount off each unit, up to a quantity of each item",
    by: { ...onItems, ...fixed(4), ...each(2) },
    off: { a: 8, b: 4, c: 6.66 },
  },
  {
    what: "an amount off each without a quantity: one unit",
    by: { ...onItems, ...fixed(4), ...each(null) },
    off: { a: 4, b: 4, c: 3.33 },
  },
  {
    what: "an amount off each of some items",
    by: { ...onItems, ...fixed(4), ...each(9), target_rules },
    off: { a: 12, c: 6.66 },
  },
  {
    what: "an amount across items",
    by: { ...onItems, ...fixed(10), ...across },
    off: { a: 7.29, b: 1.09, c: 1.62 },
  },
  {
    what: "an amount across some items",
    by: { ...onItems, ...fixed(10), ...across, target_rules },
    off: { a: 8.18, c: 1.82 },
  },
  {
    what: "an amount across items that is more than there is",
    by: { ...onItems, ...fixed(99), ...across },
    off: { a: 30, b: 4.5, c: 6.66 },
  },
  {
    what: "an amount once: the cheapest units",
    by: { ...onItems, ...fixed(2), ...once(4) },
    off: { a: 2, b: 2, c: 4 },
  },
  {
    what: "once without a quantity: nothing",
    by: { ...onItems, ...fixed(2), ...once(null) },
    off: {},
  },
  {
    what: "a percentage of the order",
    by: { ...onOrder, ...percentage(15) },
    off: { a: 4.5, b: 0.68, c: 1 },
  },
  {
    what: "an amount off the order",
    by: { ...onOrder, ...fixed(10) },
    off: { a: 7.29, b: 1.09, c: 1.62 },
  },
  {
    what: "a percentage of each shipping method",
    by: { ...onShipping, ...percentage(15), ...each(1) },
    off: { s: 4.35, t: 0.74 },
  },
  {
    what: "a percentage across shipping",
    by: { ...onShipping, ...percentage(15), ...across },
    off: { s: 4.35, t: 0.74 },
  },
  {
    what: "a percentage of the cheapest shipping method",
    by: { ...onShipping, ...percentage(100), ...once(1) },
    off: { t: 4.9 },
  },
  {
    what: "an amount off each shipping method",
    by: { ...onShipping, ...fixed(5), ...each(1) },
    off: { s: 5, t: 4.9 },
  },
  {
    what: "an amount across shipping",
    by: { ...onShipping, ...fixed(10), ...across },
    off: { s: 8.55, t: 1.45 },
  },
  {
    what: "an amount off the cheapest shipping method",
    by: { ...onShipping, ...fixed(3), ...once(1) },
    off: { t: 3 },
  },
  {
    what: "some shipping methods",
    by: {
      ...onShipping,
      ...percentage(100),
      ...across,
      target_rules: [
        rule(
          "shipping_methods.shipping_option.shipping_option_type_id",
          "eq",
          "sotype_s"
        ),
      ],
    },
    off: { s: 29 },
  },
]

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

/** Equal but for our rounding, at most one cent per line. */
const expectNear = (ours: Figures, core: Figures) => {
  expect(Object.keys(ours).sort()).toEqual(Object.keys(core).sort())
  for (const [id, amount] of Object.entries(core)) {
    expect(Math.abs(ours[id] - amount)).toBeLessThanOrEqual(0.01)
  }
}

const compare = (
  made: PromotionDTO,
  context: ComputeActionContext,
  { off, core }: Row
) => {
  const { actions, parked } = compute(context, [made])
  expect(offIn(actions)).toEqual(off)
  expect(parked).toHaveLength(Object.keys(off).length === 0 ? 1 : 0)
  expectNear(core ?? off, offIn(coreActions(made, context)))
}

describe("a promotion of the type standard", () => {
  it.each(STANDARD)("$what: $off", (row) => {
    compare(promotion(row.by), goods, row)
  })
})

describe("a promotion of the type buyget", () => {
  it.each(DEALS)("$what: $off", (row) => {
    compare(promotion(row.by, { type: "buyget" }), goods, row)
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
