import { describe, expect, it } from "vitest"

import { typedCodes, type ChangeWithCodes } from "../typed-codes"

const ORDER = {
  items: [{ adjustments: [{ code: "A" }, { code: null }, null] }, null],
  shipping_methods: [{ adjustments: [{ code: "SHIP" }] }, {}],
}

const add = (code: unknown) => ({
  action: "PROMOTION_ADD",
  details: { added_code: code },
})
const remove = (code: unknown) => ({
  action: "PROMOTION_REMOVE",
  details: { removed_code: code },
})
const change = (
  ...actions: NonNullable<NonNullable<ChangeWithCodes>["actions"]>
) => ({ actions })

describe("the codes that were typed for an order", () => {
  it.each<[string, ChangeWithCodes, string[]]>([
    ["are those of its discounts", null, ["A", "SHIP"]],
    ["and those added since, folded", change(add(" b ")), ["A", "SHIP", "B"]],
    ["without those taken out", change(remove("a")), ["SHIP"]],
    [
      "as they are at the end",
      change(add("b"), remove("b"), remove("a"), add("a")),
      ["SHIP", "A"],
    ],
    [
      "whatever else a change does",
      change(
        null,
        { action: "ITEM_ADD", details: null },
        { action: "PROMOTION_ADD" },
        add(3),
        add("--")
      ),
      ["A", "SHIP"],
    ],
    ["and none of nothing", { actions: null }, ["A", "SHIP"]],
  ])("%s", (_, changed, expected) => {
    expect(typedCodes(ORDER, changed)).toEqual(expected)
  })

  it("are none of an order without discounts", () => {
    expect(typedCodes({}, null)).toEqual([])
  })
})
