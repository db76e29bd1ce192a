import { describe, expect, it } from "vitest"

import { priceCart, type LineFacts, type ShippingFacts } from "../.."
import {
  cart,
  compiled,
  couponOf,
  line,
  linesAt,
  percent,
  price,
} from "../../__tests__/support/build"

const shipping: ShippingFacts[] = [
  { id: "s1", shipping_option_id: "so_1", base_minor: 490 },
  { id: "s2", shipping_option_id: "so_2", base_minor: 300 },
]

const summer = percent(10, {
  id: "cou_summer",
  code: "SUMMER",
  applies_to: { products: ["prod_a"] },
})
const free = couponOf(
  { kind: "shipping", price_minor: 290, options: ["so_1"] },
  { id: "cou_ship", code: null }
)
const paused = percent(50, {
  id: "cou_paused",
  code: "LATER",
  status: "paused",
})

const COMBINATION = {
  rule: "combination",
  holds: true,
  says: "goes with coupons on goods, the order, shipping",
}
const ACTIVE = { rule: "status", holds: true, says: "the coupon is active" }

describe("a pricing", () => {
  it("tells of every position and coupon, and the totals", () => {
    const lines = [line("a", 1000, 2), line("b", 500)]
    expect(price(cart(lines, { shipping }), summer, free, paused)).toEqual({
      lines: [
        {
          id: "a",
          discounts: [
            { coupon_id: "cou_summer", code: "SUMMER", amount_minor: 200 },
          ],
          discount_minor: 200,
        },
        { id: "b", discounts: [], discount_minor: 0 },
      ],
      shipping: [
        {
          id: "s1",
          discounts: [{ coupon_id: "cou_ship", code: null, amount_minor: 200 }],
          discount_minor: 200,
        },
        { id: "s2", discounts: [], discount_minor: 0 },
      ],
      gifts: [],
      coupons: [
        {
          coupon_id: "cou_summer",
          code: "SUMMER",
          class: "item",
          outcome: "applied",
          discount_minor: 200,
          trace: [
            ACTIVE,
            COMBINATION,
            {
              rule: "effect:percentage",
              holds: true,
              says: "10 % off the goods",
            },
          ],
        },
        {
          coupon_id: "cou_paused",
          code: "LATER",
          class: "item",
          outcome: "parked",
          discount_minor: 0,
          reason: { code: "paused" },
          trace: [{ ...ACTIVE, holds: false, missing: { code: "paused" } }],
        },
        {
          coupon_id: "cou_ship",
          code: null,
          class: "shipping",
          outcome: "applied",
          discount_minor: 200,
          trace: [
            ACTIVE,
            COMBINATION,
            {
              rule: "effect:shipping",
              holds: true,
              says: "shipping for €2.90",
            },
          ],
        },
      ],
      totals: {
        items_minor: 2500,
        items_discount_minor: 200,
        shipping_minor: 790,
        shipping_discount_minor: 200,
        discount_minor: 400,
        total_minor: 2890,
      },
    })
  })

  it("of nothing is nothing", () => {
    expect(price(cart([]))).toEqual({
      lines: [],
      shipping: [],
      gifts: [],
      coupons: [],
      totals: {
        items_minor: 0,
        items_discount_minor: 0,
        shipping_minor: 0,
        shipping_discount_minor: 0,
        discount_minor: 0,
        total_minor: 0,
      },
    })
  })

  it("judges nothing that has amounts in another currency", () => {
    const dollars = percent(10, {
      currency_code: "usd",
      limits: { uses: 1 },
      conditions: [{ kind: "amount", min_minor: 9999 }],
    })
    const [outcome] = price(cart(linesAt(1000)), dollars).coupons
    expect(outcome).toMatchObject({ reason: { code: "wrong_currency" } })
    expect(outcome.trace).toEqual([
      ACTIVE,
      {
        rule: "currency",
        holds: false,
        says: "the cart is in USD",
        missing: { code: "wrong_currency" },
      },
    ])
  })

  it("takes the currency of the cart in any case", () => {
    const facts = cart(linesAt(1000), { currency_code: "EUR" })
    expect(price(facts, percent(10)).totals.discount_minor).toBe(100)
  })

  it("says why an effect takes nothing", () => {
    const nowhere = percent(10, { applies_to: { products: ["prod_x"] } })
    const [outcome] = price(cart(linesAt(1000)), nowhere).coupons
    expect(outcome.trace.at(-1)).toEqual({
      rule: "effect:percentage",
      holds: false,
      says: "10 % off the goods",
      missing: { code: "nothing_to_discount" },
    })
  })

  it("asks for gifts beside a discount", () => {
    const mug = couponOf(
      { kind: "gift", variant_id: "variant_mug", quantity: 3 },
      { id: "cou_mug" }
    )
    const given = line("mug", 3000, 1, { gift_of: "cou_mug" })
    const pricing = price(cart([...linesAt(1000), given]), mug)
    expect(pricing.gifts).toEqual([
      { coupon_id: "cou_mug", variant_id: "variant_mug", quantity: 2 },
    ])
    expect(pricing.totals).toMatchObject({
      items_minor: 4000,
      items_discount_minor: 3000,
    })
  })

  it("leaves a gift out of what others see, before and after it is free", () => {
    const given = line("mug", 3000, 1, { gift_of: "cou_mug" })
    const mug = couponOf(
      { kind: "gift", variant_id: "variant_mug" },
      { id: "cou_mug", combination: { priority: 1 } }
    )
    const seen = percent(10, {
      conditions: [{ kind: "amount", min_minor: 1000, max_minor: 1000 }],
    })
    const pricing = price(cart([...linesAt(1000), given]), mug, seen)
    expect(pricing.totals.discount_minor).toBe(3100)
  })
})

describe("a cap", () => {
  const capped = (limits: object, spent_minor?: number) => {
    const coupon = percent(50, { limits })
    const usage = new Map(
      spent_minor === undefined
        ? []
        : [
            [
              coupon.id,
              { used: 0, used_by_customer: 0, used_of_code: 0, spent_minor },
            ],
          ]
    )
    return priceCart(cart(linesAt(1000, 500, 2)), [compiled(coupon)], usage)
  }

  it.each([
    [{ max_discount_minor: 751 }, undefined, [500, 250, 1]],
    [{ max_discount_minor: 750 }, undefined, [499, 250, 1]],
    [{ max_discount_minor: 3 }, undefined, [2, 1, 0]],
    [{ budget_minor: 300 }, undefined, [200, 100, 0]],
    [{ budget_minor: 300 }, 200, [67, 33, 0]],
    [{ budget_minor: 300, max_discount_minor: 3 }, 200, [2, 1, 0]],
    [{ budget_minor: 300, max_discount_minor: 3 }, 298, [1, 1, 0]],
  ])("of %j, %j spent, is kept to the cent", (limits, spent, off) => {
    const { lines } = capped(limits, spent)
    expect(lines.map(({ discount_minor }) => discount_minor)).toEqual(off)
  })

  it("leaves no discount of zero behind", () => {
    const [, , third] = capped({ max_discount_minor: 3 }).lines
    expect(third.discounts).toEqual([])
  })
})

describe("carts that cannot be reckoned with", () => {
  const parcel = (id: string, base_minor: number): ShippingFacts => ({
    id,
    shipping_option_id: null,
    base_minor,
  })

  it.each<[LineFacts[], ShippingFacts[], string]>([
    [[line("a", 100), line("a", 1)], [], "two lines have the id a"],
    [
      [],
      [parcel("s", 1), parcel("s", 1)],
      "two shipping methods have the id s",
    ],
    [[line("a", 10.5)], [], "line a costs 10.5, no whole minor units"],
    [[line("a", -1)], [], "line a costs -1, no whole minor units"],
    [[], [parcel("s", -1)], "shipping method s costs -1, no whole minor units"],
    [
      [line("a", Number.MAX_SAFE_INTEGER)],
      [parcel("s", 1)],
      "it costs more than can be counted",
    ],
    [
      [{ ...line("a", 100), quantity: 1.5 }],
      [],
      "line a has the quantity 1.5, not 1 or more",
    ],
    [
      [{ ...line("a", 100), quantity: 0 }],
      [],
      "line a has the quantity 0, not 1 or more",
    ],
  ])("are refused: %j, %j", (lines, methods, what) => {
    expect(() => price(cart(lines, { shipping: methods }))).toThrow(
      new RangeError(`The cart cannot be priced: ${what}`)
    )
  })

  it("may cost as much as can be counted", () => {
    const facts = cart([line("a", Number.MAX_SAFE_INTEGER - 1)], {
      shipping: [parcel("a", 1)],
    })
    expect(price(facts).totals.total_minor).toBe(Number.MAX_SAFE_INTEGER)
  })
})
