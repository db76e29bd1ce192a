import { describe, it } from "vitest"

import {
  across,
  compare,
  each,
  fixed,
  goods,
  onItems,
  onOrder,
  onShipping,
  once,
  percentage,
  type Row,
} from "./support/compare"
import { productsOf, promotion, rule } from "./support/promotions"

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

describe("a promotion of the type standard", () => {
  it.each(STANDARD)("$what: $off", (row) => {
    compare(promotion(row.by), goods, row)
  })
})
