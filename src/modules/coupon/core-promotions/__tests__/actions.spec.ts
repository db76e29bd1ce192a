import type { ComputeActionContext } from "@medusajs/framework/types"
import { describe, expect, it } from "vitest"

import {
  cartContext,
  draftContext,
  editContext,
  inclusive,
  item,
  method,
} from "./support/contexts"
import { compute, productsOf, promotion } from "./support/promotions"

const onOrder = (value: number, type: "fixed" | "percentage" = "percentage") =>
  promotion({ type, value, target_type: "order" })
const onShipping = (value: number) =>
  promotion({
    type: "percentage",
    value,
    target_type: "shipping_methods",
    allocation: "each",
  })

const added = (
  context: ComputeActionContext,
  ...promotions: ReturnType<typeof promotion>[]
) => compute(context, promotions).actions

describe("adjustments that are there", () => {
  const context = cartContext(
    [
      item("a", 10, 1, {
        adjustments: [
          { id: "adj_1", code: "OLD" },
          { id: "adj_2", code: "OTHER" },
          Object.assign({ id: "adj_3", code: "" }, { code: null }),
        ],
      }),
      Object.assign(item("b", 10), { adjustments: null }),
    ],
    {
      shipping_methods: [
        method("s", 5, { adjustments: [{ id: "adj_4", code: "OLD" }] }),
      ],
    }
  )

  it("are removed, whatever promotions there are, but for those without a code", () => {
    expect(added(context)).toEqual([
      {
        action: "removeItemAdjustment",
        adjustment_id: "adj_1",
        item_id: "a",
        code: "OLD",
      },
      {
        action: "removeItemAdjustment",
        adjustment_id: "adj_2",
        item_id: "a",
        code: "OTHER",
      },
      {
        action: "removeShippingMethodAdjustment",
        adjustment_id: "adj_4",
        shipping_method_id: "s",
        code: "OLD",
      },
    ])
  })

  it("are removed before new ones are added", () => {
    const actions = added(context, onOrder(10)).map(({ action }) => action)
    expect(actions.lastIndexOf("removeShippingMethodAdjustment")).toBeLessThan(
      actions.indexOf("addItemAdjustment")
    )
  })
})

describe("adjustments that are added", () => {
  it("say the code, a decimal amount and whether it is with tax", () => {
    const made = onOrder(15)
    expect(added(cartContext([item("a", 9.99, 10)]), made)).toEqual([
      {
        action: "addItemAdjustment",
        item_id: "a",
        amount: "14.99",
        code: made.code,
        is_tax_inclusive: false,
      },
    ])
  })

  it("on items are with tax where prices are", () => {
    const context = cartContext([item("a", 10, 1, inclusive(10))])
    expect(added(context, onOrder(25))).toMatchObject([
      { amount: "2.5", is_tax_inclusive: true },
    ])
  })

  it("on shipping are without tax, as core takes them", () => {
    const context = cartContext([item("a", 10, 1, inclusive(10))], {
      shipping_methods: [method("s", 5, inclusive(5))],
    })
    const [half, free] = [onShipping(50), onShipping(100)]
    expect(added(context, half)).toEqual([
      {
        action: "addShippingMethodAdjustment",
        shipping_method_id: "s",
        amount: "2",
        code: half.code,
      },
    ])
    expect(added(context, free)).toMatchObject([{ amount: "4" }])
  })

  it("name each coupon on a line, in their turns", () => {
    const [first, second] = [onOrder(10), onOrder(50)]
    expect(added(cartContext([item("a", 10)]), second, first)).toMatchObject([
      { code: first.code, amount: "1" },
      { code: second.code, amount: "4.5" },
    ])
  })

  it.each([
    // 0.735 kg at 9.99: 7.34265; rounded down, and up below.
    [7.34265, 100, ["7.34265"]],
    [7.34265, 50, ["3.67"]],
    [7.349, 100, ["7.349"]],
    [0.005, 100, ["0.005"]],
  ])("take no more than a price of %d has: %d %%", (price, value, amounts) => {
    const context = cartContext([item("a", price)])
    expect(
      added(context, onOrder(value)).map((each) =>
        "amount" in each ? each.amount : null
      )
    ).toEqual(amounts)
  })

  it("of several coupons on such a price leave nothing below zero", () => {
    const all = added(
      cartContext([item("a", 7.349)]),
      onOrder(7.2, "fixed"),
      onOrder(7.2, "fixed")
    )
    expect(all).toMatchObject([{ amount: "7.2" }, { amount: "0.149" }])
  })
})

describe("contexts that know little", () => {
  const items = [item("a", 10, 2), item("b", 5)]
  const all = [
    onOrder(10),
    onShipping(100),
    promotion({
      type: "fixed",
      value: 1,
      target_type: "items",
      allocation: "across",
      target_rules: productsOf("a"),
    }),
  ]

  it.each<[string, ComputeActionContext, number]>([
    ["an order edit", editContext(items), 100 + 240],
    ["a new draft", draftContext(items), 250],
    ["an empty cart", cartContext([]), 0],
    ["nothing but a currency", { currency_code: "eur" }, 0],
  ])("of %s are priced by what they tell", (_, context, off) => {
    const { pricing } = compute(context, all)
    expect(pricing.totals.discount_minor).toBe(off)
  })
})
