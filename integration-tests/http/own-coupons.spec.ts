import { describe, expect, it } from "vitest"

import type { CouponBody } from "../../src/api/admin/coupons/types"
import { adminClient } from "../harness/admin-client"
import { storeClient } from "../harness/store-client"
import { shopper } from "./support/cart-coupons"
import { placedId } from "./support/coupon-batches"
import { previewWithMore } from "./support/order-edit"
import {
  centsOff,
  couponBody,
  deleteCoupon,
  enterCodes,
  freshCode,
  makeOwnCoupon,
  postCoupon,
  readPriced,
  type PricedCart,
} from "./support/own-coupons"
import {
  bareCart,
  place,
  plentifulVariant,
  readyCart,
  regionOf,
  variantOf,
  viewOrder,
} from "./support/purchase"

// Every article of these tests costs €22.00.
const cartOf = async (quantity: number) =>
  (await bareCart(await plentifulVariant(), quantity)).id

const off = async (quantity: number, more: Partial<CouponBody>) => {
  const { code } = await makeOwnCoupon(more)
  const cents = await enterCodes(await cartOf(quantity), code)
  return cents[code ?? ""] ?? 0
}

const changeQuantity = async (cartId: string, quantity: number) => {
  const { items } = await readPriced(cartId)
  await storeClient().post(
    `/store/carts/${cartId}/line-items/${items[0]?.id}`,
    {
      quantity,
    }
  )
  return centsOff(await readPriced(cartId))
}

describe("a cart with a coupon of our own", () => {
  it.each<[string, number, number, Partial<CouponBody>]>([
    [
      "a percentage up to a limit",
      3,
      500,
      {
        currency_code: "EUR",
        effect: { kind: "percentage", rate_ppm: 100_000 },
        limits: { max_discount_minor: 500 },
      },
    ],
    [
      "the highest step that is reached",
      3,
      1500,
      {
        currency_code: "eur",
        effect: {
          kind: "tiers",
          by: "amount",
          tiers: [
            { from: 0, amount_minor: 100 },
            { from: 6600, amount_minor: 1500 },
            { from: 8800, amount_minor: 3000 },
          ],
        },
      },
    ],
    [
      "a price for three",
      4,
      1600,
      {
        currency_code: "eur",
        effect: { kind: "set_price", quantity: 3, price_minor: 5000 },
      },
    ],
    [
      "three for two",
      3,
      2200,
      {
        effect: {
          kind: "buy_get",
          buy: { quantity: 2 },
          get: { quantity: 1, rate_ppm: 1_000_000 },
        },
      },
    ],
    [
      "an amount off each unit",
      2,
      600,
      {
        currency_code: "eur",
        effect: { kind: "fixed_per_unit", amount_minor: 300 },
      },
    ],
    [
      "nothing before its time",
      1,
      0,
      { conditions: [{ kind: "schedule", starts_at: "2099-01-01" }] },
    ],
    [
      "something in its time",
      1,
      220,
      { conditions: [{ kind: "schedule", ends_at: "2099-01-01" }] },
    ],
    [
      "something of a first order",
      1,
      220,
      { conditions: [{ kind: "first_order" }] },
    ],
    [
      "nothing of the third order yet",
      1,
      0,
      { conditions: [{ kind: "nth_order", nth: 3 }] },
    ],
    [
      "something for who spent little so far",
      1,
      220,
      {
        currency_code: "eur",
        conditions: [{ kind: "total_spent", max_minor: 100 }],
      },
    ],
    [
      "nothing for a way to pay that is not known",
      1,
      0,
      { conditions: [{ kind: "payment_method", in: ["pp_system_default"] }] },
    ],
  ])("takes off: %s", async (_what, quantity, cents, more) => {
    expect(await off(quantity, more)).toBe(cents)
  })

  it("gives the gift once it is in the cart, and marked as such", async () => {
    const { id: gift } = await variantOf(
      "fjell-hardcover-notebook",
      "FJL-CLAY-DOTTED"
    )
    const { id, code } = await makeOwnCoupon({
      effect: { kind: "gift", variant_id: gift },
    })
    const cart = await cartOf(1)
    await storeClient().post(`/store/carts/${cart}/line-items`, {
      variant_id: gift,
      quantity: 1,
      metadata: { gift_of: id },
    })
    expect(await enterCodes(cart, code)).toEqual({ [code ?? ""]: 2200 })
  })

  it("gives the best of a group, and says so by what it takes off", async () => {
    const group = freshCode()
    const best = await makeOwnCoupon({
      currency_code: "eur",
      effect: { kind: "fixed_across", amount_minor: 500 },
      combination: { group },
    })
    const other = await makeOwnCoupon({ combination: { group } })
    const cart = await cartOf(1)
    expect(await enterCodes(cart, other.code, best.code)).toEqual({
      [best.code ?? ""]: 500,
    })
    await changeQuantity(cart, 3)
    expect(await enterCodes(cart, other.code, best.code)).toEqual({
      [other.code ?? ""]: 660,
    })
  })

  it("goes with no other where it is exclusive", async () => {
    const only = await makeOwnCoupon({
      combination: { exclusive: true, priority: 9 },
    })
    const other = await makeOwnCoupon()
    const cart = await cartOf(1)
    expect(await enterCodes(cart, other.code, only.code)).toEqual({
      [only.code ?? ""]: 220,
    })
  })

  it("is counted as a second order after a first one", async () => {
    const { code } = await makeOwnCoupon({
      conditions: [{ kind: "first_order" }],
    })
    const first = await readyCart({ quantity: 1 })
    expect((await place(first.id)).status).toBe(200)
    const { body } = await storeClient().post<{ cart: { id: string } }>(
      "/store/carts",
      {
        region_id: await regionOf("eur"),
        email: first.email.toUpperCase(),
        items: [{ variant_id: await plentifulVariant(), quantity: 1 }],
      }
    )
    expect(await enterCodes(body.cart.id, code)).toEqual({})
  })

  it("takes off by itself without a code, under one that core shows", async () => {
    const admin = await adminClient()
    const { body: groups } = await admin.get<{
      products: { id: string }[]
    }>("/admin/products?handle=fjell-hardcover-notebook")
    const product = groups.products[0]?.id ?? ""
    const coupon = await makeOwnCoupon({
      code: null,
      name: "Spring, at last",
      applies_to: { products: [product] },
      conditions: [{ kind: "quantity", min: 41 }],
    })
    try {
      expect(coupon).toMatchObject({ code: null, is_automatic: true })
      expect(centsOff(await readPriced(await cartOf(40)))).toEqual({})
      const [[code, cents]] = Object.entries(
        centsOff(await readPriced(await cartOf(41)))
      )
      expect(code).toMatch(/^SPRING-AT-LAST-\w{10}$/)
      expect(cents).toBe(41 * 220)

      // Shoppers read its name.
      const cart = await readyCart({ quantity: 41 })
      const { body: told } = await shopper().coupons(cart.id)
      expect(told.coupons).toMatchObject([
        { code, name: "Spring, at last", is_automatic: true },
      ])
      const { body: placed } = await place(cart.id)
      expect(await viewOrder(placed.order_token)).toMatchObject({
        promotion_codes: ["Spring, at last"],
        items: [{ discount_total: 90.2 }],
      })
    } finally {
      await deleteCoupon(coupon.id)
    }
  })

  it("stays that of a first order while the order is edited", async () => {
    const { code } = await makeOwnCoupon({
      conditions: [{ kind: "first_order" }, { kind: "country", in: ["DE"] }],
    })
    const cart = await readyCart({ quantity: 1, codes: [code ?? ""] })
    const order = await previewWithMore<PricedCart>(
      await placedId(cart.id),
      await plentifulVariant(),
      2
    )
    expect(centsOff({ ...order, shipping_methods: [] })).toEqual({
      [code ?? ""]: 660,
    })
  })

  it("is priced anew after an edit, and a placed order is not", async () => {
    const { id, code } = await makeOwnCoupon()
    const placed = await readyCart({ quantity: 1, codes: [code ?? ""] })
    expect((await place(placed.id)).status).toBe(200)
    const open = await cartOf(1)
    expect(await enterCodes(open, code)).toEqual({ [code ?? ""]: 220 })

    const change = couponBody({
      code,
      effect: { kind: "percentage", rate_ppm: 500_000 },
    })
    expect((await postCoupon(`/${id}`, change)).status).toBe(200)
    expect(await changeQuantity(open, 2)).toEqual({ [code ?? ""]: 2200 })

    const admin = await adminClient()
    const { body } = await admin.get<{ orders: { discount_total: number }[] }>(
      `/admin/orders?q=${placed.email}&fields=discount_total`
    )
    expect(body.orders).toMatchObject([{ discount_total: 2.2 }])

    await postCoupon(`/${id}`, { status: "paused" })
    expect(await changeQuantity(open, 3)).toEqual({})
    await postCoupon(`/${id}`, { status: "active" })
    expect(await enterCodes(open, code)).toEqual({ [code ?? ""]: 3300 })
  })
})
