import { createHmac } from "node:crypto"

import { beforeEach, describe, expect, inject, it } from "vitest"

import { adminClient } from "../harness/admin-client"
import { withDatabase } from "../harness/database"
import { storeClient } from "../harness/store-client"
import { stripeSandbox } from "../harness/stripe-sandbox"
import {
  bareCart,
  place,
  placedOrder,
  readyCart,
  settle,
  variantOf,
  viewOrder,
} from "./support/purchase"

const shop = inject("shop")
const sandbox = stripeSandbox()

beforeEach(() => sandbox.webhooks(true))

const post = (path: string, body: string, headers: Record<string, string>) =>
  fetch(`${shop.backendUrl}${path}`, {
    method: "POST",
    body,
    headers: { "content-type": "application/json", ...headers },
  })

const signed = (body: string, secret: string, at = Date.now() / 1000) => {
  const timestamp = Math.floor(at)
  const signature = createHmac("sha256", secret)
    .update(`${timestamp}.${body}`)
    .digest("hex")
  return { "stripe-signature": `t=${timestamp},v1=${signature}` }
}

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
  const paidEvent = async () => {
    const order = await placedOrder()
    await sandbox.webhooks(false)
    await sandbox.pay(order.redirect_url)
    const event = await sandbox.eventOf(
      order.session,
      "checkout.session.completed"
    )
    return { order, body: JSON.stringify(event.body) }
  }

  it("takes effect when it is signed with our secret", async () => {
    const { order, body } = await paidEvent()
    const answer = await post(
      "/hooks/payments/stripe",
      body,
      signed(body, shop.webhookSecret)
    )
    expect(answer.status).toBe(200)
    expect((await viewOrder(order.order_token)).payment_state).toBe("paid")
  })

  it.each([
    ["no signature", () => ({})],
    ["another secret", (body: string) => signed(body, "whsec_other")],
    ["an empty secret", (body: string) => signed(body, "")],
    [
      "a signature of another body",
      (body: string) => signed(`${body} `, shop.webhookSecret),
    ],
    [
      "a signature of ten minutes ago",
      (body: string) =>
        signed(body, shop.webhookSecret, Date.now() / 1000 - 600),
    ],
    ["nonsense", () => ({ "stripe-signature": "t=x,v1=y" })],
  ])("with %s is refused and changes nothing", async (_name, sign) => {
    const { order, body } = await paidEvent()
    const answer = await post("/hooks/payments/stripe", body, sign(body))
    expect(answer.status).toBe(400)
    expect((await viewOrder(order.order_token)).payment_state).toBe("pending")
  })

  it("about nothing of ours is taken and has no effect", async () => {
    const body = JSON.stringify({
      id: "evt_1",
      object: "event",
      type: "customer.created",
      livemode: false,
      data: { object: { id: "cus_1", object: "customer", metadata: {} } },
    })
    const answer = await post(
      "/hooks/payments/stripe",
      body,
      signed(body, shop.webhookSecret)
    )
    expect(answer.status).toBe(200)
  })

  it("for an unknown payment service is 404, and core's own door is closed", async () => {
    expect((await post("/hooks/payments/nobody", "{}", {})).status).toBe(404)
    expect((await post("/hooks/payment/stripe", "{}", {})).status).toBe(410)
  })
})

describe("a payment that does not fit", () => {
  it.each([
    ["another amount", { amount_total: 100 }, "amount_differs"],
    ["another currency", { currency: "usd" }, "currency_differs"],
  ])(
    "(%s) never pays the order and is flagged",
    async (_name, change, flag) => {
      const order = await placedOrder()
      await sandbox.tamper(order.session, change)
      await sandbox.pay(order.redirect_url)

      const { body } = await settle(order.order_token)
      expect(body.order).toMatchObject({
        payment_state: "review",
        can_pay: false,
        paid_at: null,
        invoice: null,
      })
      // Nor by the button in core's order page that asks the provider itself.
      const admin = await adminClient()
      const id = await orderIdOf(order.display_id)
      const asked = await admin.post<{ is_authorized: boolean }>(
        `/admin/orders/${id}/payment-sessions/authorize`,
        { payment_session_id: await paymentSessionOf(id) }
      )
      expect(asked.body.is_authorized).toBe(false)
      await settle(order.order_token)
      expect((await viewOrder(order.order_token)).payment_state).toBe("review")

      await withDatabase(async (db) => {
        const { rows } = await db.query(
          `select p.flag, (select count(*)::int from order_transaction t
                         where t.order_id = p.order_id) as transactions
         from order_payment p join "order" o on o.id = p.order_id
         where o.display_id = $1`,
          [order.display_id]
        )
        expect(rows[0]).toEqual({ flag, transactions: 0 })
      })
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

  it("takes no settings from a browser", async () => {
    const cart = await readyCart()
    const answer = await storeClient().post(`/store/carts/${cart.id}/place`, {
      return_url: "https://evil.example",
    })
    expect(answer.status).toBe(400)
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
    expect(answer.body.message).toContain("NOSUCHCODE")
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
