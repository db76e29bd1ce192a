import { describe, expect, it } from "vitest"

import { cartContext, item } from "./support/contexts"
import { compute, offIn, productsOf, promotion } from "./support/promotions"

type Row = {
  row: number
  lines: [unit_price: number, quantity: number][]
  value: number
  only?: string
  currency_code?: string
  off: number[]
}

/** Scenarios of peers' public test suites: an amount across items. */
const ROWS: Row[] = [
  {
    row: 1,
    lines: [
      [20, 1],
      [30, 1],
      [100, 1],
    ],
    value: 15,
    off: [2, 3, 10],
  },
  {
    row: 2,
    lines: [
      [20, 1],
      [30, 1],
      [100, 1],
    ],
    value: 15,
    only: "l0",
    off: [15, 0, 0],
  },
  {
    row: 3,
    lines: [
      [50, 1],
      [50, 1],
      [50, 1],
    ],
    value: 10,
    off: [3.34, 3.33, 3.33],
  },
  {
    row: 4,
    lines: [
      [50, 3],
      [50, 1],
      [50, 2],
    ],
    value: 15,
    off: [7.5, 2.5, 5],
  },
  {
    row: 19,
    lines: [
      [2, 1],
      [2, 1],
      [2, 1],
    ],
    value: 4,
    off: [1.34, 1.33, 1.33],
  },
  {
    row: 20,
    lines: [
      [1, 1],
      [1.5, 1],
    ],
    value: 3,
    off: [1, 1.5],
  },
  {
    row: 38,
    lines: [
      [1000, 1],
      [1000, 1],
      [1000, 1],
    ],
    value: 299,
    currency_code: "jpy",
    off: [100, 100, 99],
  },
]

describe("scenarios through a core promotion", () => {
  it.each(ROWS)("row $row", ({ lines, value, only, currency_code, off }) => {
    const items = lines.map(([price, quantity], index) =>
      item(`l${index}`, price, quantity)
    )
    const context = cartContext(items, currency_code ? { currency_code } : {})
    const made = promotion({
      type: "fixed",
      value,
      target_type: "items",
      allocation: "across",
      target_rules: only ? productsOf(only) : [],
    })
    const given = offIn(compute(context, [made]).actions)
    expect(items.map(({ id }) => given[id] ?? 0)).toEqual(off)
  })
})
