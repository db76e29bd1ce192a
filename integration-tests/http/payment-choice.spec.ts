import { beforeAll, describe, expect, it } from "vitest"

import { adminClient } from "../harness/admin-client"
import { storeClient } from "../harness/store-client"
import type { CouponBody } from "./support/cart-coupons"
import { placedId } from "./support/coupon-batches"
import { previewWithMore } from "./support/order-edit"
import { makeOwnCoupon } from "./support/own-coupons"
import {
  bareCart,
  freshEmail,
  place,
  plentifulVariant,
  readyCart,
} from "./support/purchase"

type Payment = {
  payment_provider_id: string | null
  payment_provider_ids: string[]
}

const store = storeClient()
const BY_HAND = "pp_system_default"
let service: string
let manifold: string

const paymentOf = async (cartId: string): Promise<Payment> =>
  (await store.get<Payment>(`/store/carts/${cartId}/payment-method`)).body

const choose = (cartId: string, body: unknown) =>
  store.post<CouponBody & { code?: string }>(
    `/store/carts/${cartId}/payment-method`,
    body
  )

const couponFor = async (...providers: string[]): Promise<string> => {
  const { code } = await makeOwnCoupon({
    conditions: [{ kind: "payment_method", in: providers }],
  })
  return code ?? ""
}

const enter = async (cartId: string, code: string) =>
  (
    await store.post<CouponBody>(`/store/carts/${cartId}/coupons`, { code })
  ).body.coupons.map(({ state, reason }) => [state, reason?.code ?? null])

// A region in which one can pay in two ways.
beforeAll(async () => {
  const cart = await bareCart(await plentifulVariant())
  service = (await paymentOf(cart.id)).payment_provider_ids[0] ?? ""
  const admin = await adminClient()
  const { body } = await admin.post<{ region: { id: string } }>(
    "/admin/regions",
    {
      name: "Pays in two ways",
      currency_code: "eur",
      countries: ["is"],
      payment_providers: [BY_HAND, service],
    }
  )
  manifold = body.region.id
})

const manifoldCart = async (): Promise<string> => {
  const { body } = await store.post<{ cart: { id: string } }>("/store/carts", {
    region_id: manifold,
    email: freshEmail(),
    items: [{ variant_id: await plentifulVariant(), quantity: 1 }],
  })
  return body.cart.id
}

describe("how a cart is paid", () => {
  it("is its region's way where there is one, before anything is chosen", async () => {
    const cart = await bareCart(await plentifulVariant())
    expect(await paymentOf(cart.id)).toEqual({
      payment_provider_id: service,
      payment_provider_ids: [service],
    })
    expect(await enter(cart.id, await couponFor(service))).toEqual([
      ["applied", null],
    ])
  })

  it("decides over a coupon that asks for it, as soon as it is chosen", async () => {
    const cart = await manifoldCart()
    const first = (await paymentOf(cart)).payment_provider_id
    const other = first === BY_HAND ? service : BY_HAND
    const code = await couponFor(other)
    expect(await enter(cart, code)).toEqual([
      ["parked", "wrong_payment_method"],
    ])
    const chosen = await choose(cart, { payment_provider_id: other })
    expect(chosen.status).toBe(200)
    expect(chosen.body).toMatchObject({
      cart: { discount_total: 2.2 },
      coupons: [{ code, state: "applied" }],
    })
    expect((await paymentOf(cart)).payment_provider_id).toBe(other)

    const back = await choose(cart, { payment_provider_id: first })
    expect(back.body).toMatchObject({
      cart: { discount_total: 0 },
      coupons: [{ code, state: "parked" }],
    })
  })

  it("may be said with the order, which is at the price of that", async () => {
    const code = await couponFor(service)
    const cart = await readyCart({ quantity: 1, codes: [code] })
    const placed = await place(cart.id, {
      payment_provider_id: service,
      promo_codes: [code],
    })
    expect(placed.status).toBe(200)
  })

  it.each([
    ["what its region does not offer", { payment_provider_id: BY_HAND }],
    ["nothing", {}],
    ["something else besides", { payment_provider_id: BY_HAND, data: {} }],
  ])("is not %s", async (_name, body) => {
    const cart = await bareCart(await plentifulVariant())
    expect((await choose(cart.id, body)).status).toBe(400)
    expect((await paymentOf(cart.id)).payment_provider_id).toBe(service)
  })

  it("is that of a cart, and of none that has become an order", async () => {
    expect(
      (await choose("cart_none", { payment_provider_id: service })).status
    ).toBe(404)
    expect(
      (await store.get("/store/carts/cart_none/payment-method")).status
    ).toBe(404)
    const cart = await readyCart({ quantity: 1 })
    await place(cart.id)
    const { status, body } = await choose(cart.id, {
      payment_provider_id: service,
    })
    expect([status, body.code]).toEqual([400, "cart_completed"])
  })
})

describe("an order that is edited", () => {
  it("keeps the coupon of the way in which it is paid", async () => {
    const code = await couponFor(service)
    const cart = await readyCart({ quantity: 1, codes: [code] })
    const order = await previewWithMore<{ discount_total: number }>(
      await placedId(cart.id),
      await plentifulVariant(),
      1
    )
    expect(order.discount_total).toBe(4.4)
  })
})
