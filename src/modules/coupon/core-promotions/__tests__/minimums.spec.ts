import { describe, expect, it } from "vitest"

import { GIFT_OF } from "../../contract"
import { beforeDiscounts } from "../before-discounts"
import { cartContext, inclusive, item, method } from "./support/contexts"
import { compute, offIn, promotion, rule } from "./support/promotions"

const tenPercent = (...rules: ReturnType<typeof rule>[]) =>
  promotion(
    { type: "percentage", value: 10, target_type: "items", allocation: "each" },
    { rules }
  )

const reasonOf = (
  context: Parameters<typeof compute>[0],
  ...rules: ReturnType<typeof rule>[]
) => compute(context, [tenPercent(...rules)]).parked[0]?.reason

const missing = (amount_minor: number) => ({
  code: "below_minimum",
  amount_minor,
  of: "order",
})

describe("a minimum of a core promotion", () => {
  const gross = cartContext([item("a", 40, 1, inclusive(50))], {
    item_total: 50,
    item_subtotal: 40,
  })

  it.each([
    ["with tax, where prices have it", "item_total", "gte", "62.50", 1250],
    ["a fraction of a cent more is a cent", "item_total", "gte", "50.001", 1],
    ["above, not from", "item_total", "gt", "50", 1],
    ["above, with a rest", "item_total", "gt", "50.005", 1],
    // 10 net are 12.50 with the tax of this cart.
    ["without tax, told as prices are", "item_subtotal", "gte", "50", 1250],
  ] as const)(
    "says what is missing: %s",
    (_says, attribute, by, bound, off) => {
      expect(reasonOf(gross, rule(attribute, by, bound))).toEqual(missing(off))
    }
  )

  it("cannot tell tax from goods where there are none", () => {
    const empty = cartContext([], { item_subtotal: 0 })
    expect(reasonOf(empty, rule("item_subtotal", "gte", "50"))).toEqual(
      missing(5000)
    )
    expect(reasonOf(empty, rule("item_total", "gte", "50"))).toMatchObject({
      code: "rule_not_met",
    })
  })

  it.each([
    ["of a maximum", rule("item_total", "lte", "10")],
    ["of other attributes", rule("region.id", "eq", "reg_us")],
    ["of what is not known", rule("credit_line_total", "gte", "50")],
    ["of several bounds", rule("item_total", "gte", "60", "70")],
  ])("says no figure %s", (_says, unmet) => {
    expect(reasonOf(gross, unmet)).toMatchObject({ code: "rule_not_met" })
  })

  it("still holds once its own discount is off the total", () => {
    const minimum = rule("item_total", "gte", "50")
    const first = compute(gross, [tenPercent(minimum)])
    expect(offIn(first.actions)).toEqual({ a: 5 })
    const again = compute({ ...gross, item_total: 45 }, [tenPercent(minimum)])
    expect(offIn(again.actions)).toEqual({ a: 5 })
  })
})

describe("beforeDiscounts", () => {
  it("leaves gifts out, and totals that are not there or not known", () => {
    const gift = item("gift", 20, 1, inclusive(25))
    const context = cartContext(
      [
        item("a", 40, 1, inclusive(50)),
        Object.assign(gift, { metadata: { [GIFT_OF]: "promo_1" } }),
      ],
      {
        item_total: 1,
        total: 2,
        subtotal: 3,
        shipping_methods: [method("dhl", 5, { original_total: 6 })],
      }
    )
    const gifts = new Map([["promo_1", "variant_gift"]])
    expect(beforeDiscounts(context, gifts)).toMatchObject({
      item_total: "50",
      total: "56",
      subtotal: "45",
    })
    expect(beforeDiscounts(context, gifts)).not.toHaveProperty("item_subtotal")
    const unknown = item("b", 1, 1, { original_total: undefined })
    expect(beforeDiscounts({ ...context, items: [unknown] })).toMatchObject({
      item_total: 1,
      total: 2,
    })
  })
})
