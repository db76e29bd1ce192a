import { beforeEach, describe, expect, it } from "vitest"

import { adminClient } from "../harness/admin-client"
import { withDatabase } from "../harness/database"
import { storeClient } from "../harness/store-client"
import { stripeSandbox } from "../harness/stripe-sandbox"
import { inboxRows, nudge, postHook } from "./support/payment-hook"
import {
  bareCart,
  place,
  placedOrder,
  readyCart,
  settle,
  variantOf,
  viewOrder,
} from "./support/purchase"

const sandbox = stripeSandbox()

beforeEach(() => sandbox.webhooks(true))

const orderIdOf = (displayId: number): Promise<string> =>
  withDatabase(async (db) => {
    const { rows } = await db.query<{ id: string }>(
      `select id from "order" where display_id = $1`,
      [displayId]
    )
    return rows[0]?.id ?? "none"
  })

const paymentSessionOf = (orderId: string): Promise<string> =>
  withDatabase(async (db) => {
    const { rows } = await db.query<{ id: string }>(
      `select s.id from payment_session s
       join order_payment_collection c
         on c.payment_collection_id = s.payment_collection_id
       where c.order_id = $1`,
      [orderId]
    )
    return rows[0]?.id ?? "none"
  })

describe("a webhook", () => {
  it("about nothing of ours is taken and has no effect", async () => {
    expect((await inboxRows(await nudge()))[0]?.order_id).toBeNull()
  })

  it("for an unknown payment service is 404, and core's own door is closed", async () => {
    expect(await postHook("{}", {}, { path: "/hooks/payments/nobody" })).toBe(
      404
    )
    expect(await postHook("{}", {}, { path: "/hooks/payment/stripe" })).toBe(
      410
    )
  })
})

describe("a payment that does not fit", () => {
  it.each([
    ["another amount", { amount_total: 100 }, "partially_paid"],
    ["another currency", { currency: "usd" }, "pending"],
  ])(
    "(%s) never pays the order, whoever asks",
    async (_name, change, state) => {
      const order = await placedOrder()
      await sandbox.tamper(order.session, change)
      await sandbox.pay(order.redirect_url)

      const { body } = await settle(order.order_token)
      expect(body.order).toMatchObject({
        payment_state: state,
        paid_at: null,
        invoice: null,
      })
      // Nor by the button in core's order page that asks the provider itself.
      const admin = await adminClient()
      const id = await orderIdOf(order.display_id)
      const asked = await admin.post<{ is_authorized?: boolean }>(
        `/admin/orders/${id}/payment-sessions/authorize`,
        { payment_session_id: await paymentSessionOf(id) }
      )
      expect(asked.body.is_authorized ?? false).toBe(false)
      await settle(order.order_token)
      expect((await viewOrder(order.order_token)).payment_state).toBe(state)
    }
  )
})

describe("an order's page", () => {
  it.each([
    ["a made-up token", "made-up"],
    [
      "a token that somebody else signed",
      "eyJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJvcmRlci1wYWdlIiwic3ViIjoib3JkZXJfMSJ9.AAAA",
    ],
  ])("is not found by %s", async (_name, token) => {
    const store = storeClient()
    const url = `/store/placed-orders/${token}`
    expect((await store.get(url)).status).toBe(404)
    expect((await store.post(`${url}/settle`, {})).status).toBe(404)
    expect((await store.post(`${url}/pay`, {})).status).toBe(404)
    expect((await store.get(`${url}/invoice`)).status).toBe(404)
  })

  it("is not found by the bare id, and core's route wants its owner", async () => {
    const order = await placedOrder()
    const id = await orderIdOf(order.display_id)
    expect(id).toMatch(/^order_/)
    const store = storeClient()
    expect((await store.get(`/store/placed-orders/${id}`)).status).toBe(404)
    expect((await store.get(`/store/orders/${id}`)).status).toBe(401)
  })

  it("is never cached, and tells nothing internal", async () => {
    const order = await placedOrder()
    const answer = await storeClient().get(
      `/store/placed-orders/${order.order_token}`
    )
    expect(answer.headers.get("cache-control")).toContain("no-store")
    expect(JSON.stringify(answer.body)).not.toMatch(/order_0|payses_|paycol_/)
  })

  it("has no invoice before the order is paid", async () => {
    const order = await placedOrder()
    const answer = await storeClient().get(
      `/store/placed-orders/${order.order_token}/invoice`
    )
    expect(answer.status).toBe(404)
  })
})

describe("placing", () => {
  it("names what the cart lacks", async () => {
    const { id } = await variantOf("fjell-hardcover-notebook")
    const cart = await bareCart(id)
    const answer = await place(cart.id)
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({
      code: "cart_incomplete",
      missing: ["shipping_address", "shipping_method"],
    })
  })

  it("names the line that is out of stock, and makes no order", async () => {
    const { id } = await variantOf("fjell-hardcover-notebook", "FJL-CLAY-PLAIN")
    const [first, second] = [
      await readyCart({ variantId: id, quantity: 2 }),
      await readyCart({ variantId: id, quantity: 2 }),
    ]
    expect((await place(first.id)).status).toBe(200)

    const answer = await place(second.id)
    expect(answer.status).toBe(409)
    expect(answer.body).toMatchObject({
      code: "insufficient_stock",
      lines: [
        {
          title: expect.stringContaining("Fjell Hardcover Notebook"),
          requested: 2,
          available: 1,
        },
      ],
    })
    await withDatabase(async (db) => {
      const { rowCount } = await db.query(
        "select 1 from order_cart where cart_id = $1",
        [second.id]
      )
      expect(rowCount).toBe(0)
    })
  })

  it("does not know a cart that does not exist", async () => {
    expect((await place("cart_none")).status).toBe(404)
  })

  it("is the only way: core's doors to completing and paying are closed", async () => {
    const cart = await readyCart()
    const store = storeClient()
    const complete = await store.post(`/store/carts/${cart.id}/complete`, {})
    expect(complete.status).toBe(410)
    const collection = await store.post("/store/payment-collections", {
      cart_id: cart.id,
    })
    expect(collection.status).toBe(410)
    const session = await store.post(
      "/store/payment-collections/paycol_1/payment-sessions",
      { provider_id: "pp_system_default" }
    )
    expect(session.status).toBe(410)
  })
})

describe("the cart", () => {
  it("tells an unknown coupon", async () => {
    const cart = await readyCart()
    const answer = await storeClient().post<{ message: string }>(
      `/store/carts/${cart.id}/promotions`,
      { promo_codes: ["NOSUCHCODE"] }
    )
    expect(answer.status).toBe(400)
    expect(answer.body.message).toContain("do not know this code")
  })

  it("refuses an address that is no e-mail address", async () => {
    const cart = await readyCart()
    const answer = await storeClient().post(`/store/carts/${cart.id}`, {
      email: "not-an-address",
    })
    expect(answer.status).toBe(400)
  })
})

describe("the catalogue", () => {
  it("does not know an unknown product", async () => {
    const answer = await storeClient().get<{ products: unknown[] }>(
      "/store/products?handle=no-such-thing"
    )
    expect(answer.body.products).toEqual([])
  })
})
