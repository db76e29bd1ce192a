import type { ComputeActionContext } from "@medusajs/framework/types"
import { BigNumber as MedusaBigNumber } from "@medusajs/framework/utils"
import { describe, expect, it } from "vitest"

import { cartOfContext } from "../cart-of-context"
import {
  cartContext,
  draftContext,
  editContext,
  inclusive,
  item,
  method,
  NOW,
} from "./support/contexts"

const around = { now: NOW, time_zone: "Europe/Berlin" }
const factsOf = (context: ComputeActionContext) =>
  cartOfContext(context, around)
const basesOf = (context: ComputeActionContext) => {
  const { lines, shipping } = factsOf(context)
  return [...lines, ...shipping].map(({ base_minor }) => base_minor)
}

describe("a cart's facts", () => {
  it("are those of a refreshed cart", () => {
    const context = cartContext(
      [
        item("a", 20, 2, {
          compare_at_unit_price: 25,
          product: {
            id: "prod_a",
            collection_id: "col_1",
            type_id: "type_1",
            tags: [{ id: "tag_1" }, { id: "tag_2" }],
            categories: [{ id: "cat_polo" }],
          },
        }),
      ],
      { shipping_methods: [method("s", 4.9)] }
    )
    const categories_above = new Map([["cat_polo", ["cat_shirts", "cat_all"]]])
    expect(cartOfContext(context, { ...around, categories_above })).toEqual({
      currency_code: "eur",
      lines: [
        {
          id: "a",
          quantity: 2,
          base_minor: 4000,
          compare_at_minor: 5000,
          gift_of: null,
          is_discountable: true,
          product_id: "prod_a",
          variant_id: "variant_a",
          collection_id: "col_1",
          type_id: "type_1",
          tag_ids: ["tag_1", "tag_2"],
          category_ids: ["cat_polo", "cat_shirts", "cat_all"],
        },
      ],
      shipping: [{ id: "s", shipping_option_id: "so_s", base_minor: 490 }],
      region_id: "reg_eu",
      country_code: "de",
      sales_channel_id: "sc_web",
      payment_provider_id: null,
      customer: {
        id: "cus_1",
        email: "ada@example.com",
        group_ids: ["grp_regulars"],
        orders_placed: null,
        total_spent_minor: null,
      },
      now: NOW,
      time_zone: "Europe/Berlin",
    })
  })

  it.each([
    ["an order edit", editContext([item("a", 10)])],
    ["a new draft", draftContext([item("a", 10)])],
    ["nothing", { currency_code: "eur" }],
  ])("are null where %s does not tell them", (_, context) => {
    expect(factsOf(context)).toMatchObject({
      region_id: null,
      country_code: null,
      sales_channel_id: null,
      customer: null,
    })
  })

  it.each<[string, Partial<ComputeActionContext>, object | null]>([
    [
      "a guest",
      { customer: undefined, email: "g@x.com" },
      { id: null, email: "g@x.com", group_ids: null },
    ],
    [
      "an account before the cart's e-mail",
      { email: "other@x.com" },
      { id: "cus_1", email: "ada@example.com" },
    ],
    ["nobody", { customer: undefined, email: undefined }, null],
  ])("know %s", (_, more, expected) => {
    const { customer } = factsOf(cartContext([], more))
    expect(customer && { ...customer }).toEqual(
      expected && expect.objectContaining(expected)
    )
  })
})

describe("what is known of a product", () => {
  const catalogue = {
    product_id: "prod_a",
    collection_id: null,
    type_id: null,
    tag_ids: [],
    category_ids: [],
  }

  it("is none in an order edit that says undefined", () => {
    expect(factsOf(editContext([item("a", 10)])).lines[0]).toMatchObject(
      catalogue
    )
  })

  it("is not known where it was not loaded", () => {
    const [line] = factsOf(draftContext([item("a", 10)])).lines
    expect(line).toMatchObject({ product_id: "prod_a" })
    expect([
      line.collection_id,
      line.type_id,
      line.tag_ids,
      line.category_ids,
    ]).toEqual([undefined, undefined, undefined, undefined])
  })

  it("is not known of a product that is gone", () => {
    const orphan = Object.assign(item("a", 10), { product: null })
    const [line] = factsOf(cartContext([orphan])).lines
    expect(line).toMatchObject({ product_id: "prod_a" })
    expect(line.category_ids).toBeUndefined()
  })

  it("is none for an item that has no product", () => {
    const typedIn = item("a", 10, 1, {
      product: undefined,
      product_id: null,
      variant_id: null,
    })
    expect(factsOf(cartContext([typedIn])).lines[0]).toMatchObject({
      ...catalogue,
      product_id: null,
      variant_id: null,
    })
  })
})

describe("amounts", () => {
  it.each([
    ["jpy", 1000, 1000],
    ["eur", 10.005, 1001],
    ["kwd", 1.2345, 1235],
  ])("are whole minor units of %s", (currency_code, price, minor) => {
    const context = cartContext([item("a", price)], { currency_code })
    expect(basesOf(context)).toEqual([minor])
  })

  it.each([10, "10", new MedusaBigNumber(10), { value: "10", precision: 20 }])(
    "are read in every form of Medusa's: %j",
    (subtotal) => {
      expect(basesOf(cartContext([item("a", 1, 1, { subtotal })]))).toEqual([
        1000,
      ])
    }
  )

  it("are net while no price includes tax", () => {
    const taxed = item("a", 10, 1, { original_total: 11.9 })
    expect(basesOf(cartContext([taxed]))).toEqual([1000])
  })

  it("are gross as soon as one price includes tax", () => {
    const context = cartContext(
      [
        item("a", 10, 1, inclusive(10)),
        item("b", 10, 1, { original_total: 12.5 }),
      ],
      { shipping_methods: [method("s", 5, inclusive(5))] }
    )
    expect(basesOf(context)).toEqual([1000, 1250, 500])
  })

  it("follow shipping where there are no items", () => {
    const shipping_methods = [method("s", 5, inclusive(5))]
    expect(basesOf(cartContext([], { shipping_methods }))).toEqual([500])
  })

  it("bring a price before a sale into the basis", () => {
    const net = item("b", 10, 2, {
      original_total: 25,
      compare_at_unit_price: 12,
    })
    const gross = item("a", 10, 1, {
      ...inclusive(10),
      compare_at_unit_price: 12,
    })
    expect(
      factsOf(cartContext([gross, net])).lines.map(
        ({ compare_at_minor }) => compare_at_minor
      )
    ).toEqual([1200, 3000])
  })

  it.each([
    ["missing", undefined],
    ["below zero", -5],
    ["no figure", "free"],
  ])("that are %s leave nothing to discount", (_, subtotal) => {
    const odd = Object.assign(item("a", 10), { subtotal })
    expect(basesOf(cartContext([odd]))).toEqual([0])
  })
})

describe("quantities", () => {
  it.each([
    [3, 3],
    ["2", 2],
    [new MedusaBigNumber(4), 4],
    [0.735, 1],
    [2.5, 1],
    [0, 1],
  ])("%j are %i units", (quantity, units) => {
    const line = item("a", 10, 1, { quantity })
    expect(factsOf(cartContext([line])).lines[0].quantity).toBe(units)
  })
})
