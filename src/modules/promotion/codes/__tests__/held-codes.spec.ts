import { describe, expect, it } from "vitest"
import type { ComputeActionContext } from "@medusajs/framework/types"

import { TYPED_CODES } from "../../contract"
import { heldCodes } from "../held-codes"

const given = (code: string) => ({ id: `adjustment_${code}`, code })

const CART: ComputeActionContext = {
  currency_code: "eur",
  items: [
    {
      id: "item_1",
      quantity: 1,
      subtotal: 10,
      original_total: 10,
      is_discountable: true,
      adjustments: [given("A"), given("B")],
    },
  ],
  shipping_methods: [
    {
      id: "method_1",
      subtotal: 5,
      original_total: 5,
      adjustments: [given("A"), given("SHIP")],
    },
  ],
}

describe("the codes that a context holds", () => {
  it.each<[string, ComputeActionContext, string[]]>([
    ["are those of its discounts, each once", CART, ["A", "B", "SHIP"]],
    ["are none where there is nothing", { currency_code: "eur" }, []],
    [
      "are those that were typed, where it tells",
      { ...CART, [TYPED_CODES]: ["C"] },
      ["C"],
    ],
    ["are only texts", { ...CART, [TYPED_CODES]: [1, null, "C"] }, ["C"]],
    ["are none where nothing was typed", { ...CART, [TYPED_CODES]: [] }, []],
  ])("%s", (_, context, expected) => {
    expect(heldCodes(context)).toEqual(expected)
  })
})
