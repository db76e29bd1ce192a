import { describe, expect, it } from "vitest"

import { addedPromotions } from "../added-promotions"

const act = (action: string, reference_id: string, ordering: number) => ({
  action,
  reference_id,
  ordering,
})
const ADD = "PROMOTION_ADD"
const REMOVE = "PROMOTION_REMOVE"

describe("the promotions that only a change brought", () => {
  it.each<[string, Parameters<typeof addedPromotions>[1], string[]]>([
    ["are those it added", [act(ADD, "promo_1", 1)], ["promo_1"]],
    [
      "even where it took them out again",
      [act(REMOVE, "promo_1", 2), act(ADD, "promo_1", 1)],
      ["promo_1"],
    ],
    [
      "not those that it took out first",
      [act(ADD, "promo_1", 2), act(REMOVE, "promo_1", 1)],
      [],
    ],
    ["not those that discounted before", [act(ADD, "promo_0", 1)], []],
    ["not what else it did", [act("ITEM_ADD", "item_1", 1), null, {}], []],
  ])("%s", (_, actions, expected) => {
    const order = {
      items: [{ adjustments: [{ promotion_id: "promo_0" }, null] }, null],
      shipping_methods: null,
    }
    expect(addedPromotions(order, actions)).toEqual(expected)
  })
})
