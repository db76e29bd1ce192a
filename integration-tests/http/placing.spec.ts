import { beforeEach, describe, expect, it } from "vitest"

import { storeClient } from "../harness/store-client"
import { stripeSandbox } from "../harness/stripe-sandbox"
import { ordersOf, type Refused } from "./support/placing"
import {
  ADDRESSES,
  bareCart,
  freshEmail,
  place,
  plentifulVariant,
  readyCart,
  shippingOptionsOf,
  viewOrder,
} from "./support/purchase"

const sandbox = stripeSandbox()

// With a country, as the storefront's carts have it: deliveries have a price.
const emptyCart = async (quantity = 1) => {
  const cart = await bareCart(await plentifulVariant(), quantity)
  await storeClient().post(`/store/carts/${cart.id}`, {
    shipping_address: { country_code: "de" },
  })
  return cart
}

const wholeBody = async (cartId: string) => {
  const [option] = await shippingOptionsOf(cartId)
  return {
    email: freshEmail(),
    shipping_address: ADDRESSES.eur,
    billing_address: {
      ...ADDRESSES.eur,
      company: "Ink & Co.",
      city: "Hamburg",
    },
    shipping_option_id: option?.id,
    promo_codes: ["WELCOME10"],
    payment_provider_id: "pp_stripe-checkout_stripe-checkout",
  }
}

const FIELDS =
  "id,email,total,tax_total,completed_at,*shipping_address,*billing_address,*items.tax_lines,*items.adjustments,*shipping_methods,*shipping_methods.tax_lines,*shipping_methods.adjustments,promotions.code"

const snapshot = async (cartId: string): Promise<unknown> => {
  const { body } = await storeClient().get<{ cart: object }>(
    `/store/carts/${cartId}?fields=${FIELDS}`
  )
  const stamps = /^(id|.*_id|created_at|updated_at|deleted_at)$/
  return JSON.parse(
    JSON.stringify(body.cart, (key, value: unknown) =>
      stamps.test(key) && key !== "shipping_option_id" ? undefined : value
    )
  )
}

beforeEach(() => sandbox.webhooks(true))

describe("placing with one body", () => {
  it("takes e-mail, addresses, delivery, coupons and payment method at once", async () => {
    const cart = await emptyCart(2)
    const body = await wholeBody(cart.id)
    const placed = await place(cart.id, body)
    expect(placed.body).toMatchObject({
      payment_state: "pending",
      redirect_url: expect.stringContaining("/pay/"),
    })
    const order = await viewOrder(placed.body.order_token)
    expect(order).toMatchObject({
      email: body.email,
      promotion_codes: ["WELCOME10"],
      shipping_address: { city: "Berlin" },
      billing_address: { city: "Hamburg", company: "Ink & Co." },
    })
  })

  it("answers the same order to a retry, whatever that says", async () => {
    const cart = await readyCart()
    const first = await place(cart.id)
    const again = await place(cart.id, {
      email: freshEmail(),
      promo_codes: ["NOSUCHCODE"],
      shipping_address: { ...ADDRESSES.usd },
      expected_total: { amount_minor: 1, currency_code: "usd" },
    })
    expect(again.status).toBe(200)
    expect(again.body).toEqual(first.body)
  })

  it.each([
    [
      "a country that its region does not sell to",
      () => ({ shipping_address: ADDRESSES.usd }),
      { code: "country_not_in_region", field: "shipping_address.country_code" },
    ],
    [
      "an invoice to such a country",
      () => ({ billing_address: ADDRESSES.usd }),
      { code: "country_not_in_region", field: "billing_address.country_code" },
    ],
    [
      "a delivery that there is not",
      () => ({ shipping_option_id: "so_none" }),
      { code: "shipping_option_unavailable" },
    ],
    [
      "a payment method that is not offered",
      () => ({ payment_provider_id: "pp_system_default" }),
      { code: "payment_method_unavailable" },
    ],
    [
      "coupons that are unknown",
      () => ({ promo_codes: ["WELCOME10", "NOSUCHCODE", "NORTHISONE"] }),
      { code: "coupon_not_applied", codes: ["NOSUCHCODE", "NORTHISONE"] },
    ],
  ])(
    "refuses %s, and leaves the cart as it was",
    async (_name, wish, answer) => {
      const cart = await readyCart({ codes: ["WELCOME10"] })
      const before = await snapshot(cart.id)
      const refused = await place<Refused>(cart.id, {
        email: freshEmail(),
        shipping_address: {
          ...ADDRESSES.eur,
          country_code: "FR",
          city: "Paris",
        },
        ...wish(),
      })
      expect(refused.status).toBe(400)
      expect(refused.body).toMatchObject(answer)
      expect(await snapshot(cart.id)).toEqual(before)
      expect(await ordersOf(cart.id)).toBe(0)
      // And it can be placed at once.
      expect((await place(cart.id)).status).toBe(200)
    }
  )

  it("refuses a total that the shopper has not seen", async () => {
    const cart = await readyCart()
    const before = await snapshot(cart.id)
    const total_minor = Math.round(cart.total * 100)
    const refused = await place(cart.id, {
      promo_codes: ["WELCOME10"],
      expected_total: { amount_minor: total_minor, currency_code: "eur" },
    })
    expect(refused.status).toBe(409)
    expect(refused.body).toMatchObject({
      code: "total_changed",
      total_minor: expect.any(Number),
      currency_code: "eur",
    })
    expect(await snapshot(cart.id)).toEqual(before)
    const placed = await place(cart.id, {
      expected_total: { amount_minor: total_minor, currency_code: "EUR" },
    })
    expect(placed.status).toBe(200)
  })
})
