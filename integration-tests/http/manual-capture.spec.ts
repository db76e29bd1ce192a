import { afterAll, beforeAll, describe, expect, it } from "vitest"

import { startExtraServer, type ExtraServer } from "../harness/extra-server"
import { storeClient } from "../harness/store-client"
import { stripeSandbox } from "../harness/stripe-sandbox"
import { waitUntil } from "../harness/wait"
import { booksOf } from "./support/books"
import {
  expectAgreement,
  shopperCancels,
  staff,
  untilState,
} from "./support/lifecycle"
import { serviceFaults, whileFailing } from "./support/service-faults"
import { readyCart, sessionOf, settle, type Placed } from "./support/purchase"

const sandbox = stripeSandbox()
let manual: ExtraServer

beforeAll(async () => {
  manual = await startExtraServer("manual-capture", {
    PAYMENT_CAPTURE: "manual",
  })
}, 120_000)
afterAll(() => manual.stop())

// An order whose money is held at the payment service.
const authorizedOrder = async () => {
  const cart = await readyCart()
  const { body } = await storeClient(undefined, manual.backendUrl).post<Placed>(
    `/store/carts/${cart.id}/place`,
    {}
  )
  await sandbox.pay(body.redirect_url)
  const order = { cart, ...body, session: sessionOf(body.redirect_url) }
  const view = await untilState(order, "authorized")
  return { ...order, total: Math.round(view.total * 100) }
}

describe("money that is held", () => {
  it("ships nothing and holds the stock until staff capture it", async () => {
    const order = await authorizedOrder()
    expect(await booksOf(order.display_id)).toMatchObject({
      received: 0,
      authorized: order.total,
      payments: 1,
      captures: 0,
      reserved: 2,
      invoices: 0,
    })
    expect((await staff(order, "fulfillments", { items: [] })).status).toBe(400)

    expect((await staff(order, "order-payment/capture")).status).toBe(200)
    expect(await expectAgreement(order)).toMatchObject({
      state: "paid",
      received: order.total,
      captures: 1,
      attention: [],
    })
    const again = await staff(order, "order-payment/capture")
    expect(again.body.code).toBe("nothing_held")
  })

  it("row 24: a partial capture takes that amount only", async () => {
    const order = await authorizedOrder()
    const amount_minor = order.total - 350
    const tooMuch = await staff(order, "order-payment/capture", {
      amount_minor: order.total + 1,
    })
    expect(tooMuch.body.code).toBe("too_much")
    const taken = await staff(order, "order-payment/capture", { amount_minor })
    expect(taken.status).toBe(200)
    expect(await expectAgreement(order)).toMatchObject({
      state: "partially_paid",
      received: amount_minor,
      authorized: 0,
      attention: [],
    })
  })

  it.each(serviceFaults)(
    "row 18: is captured once when the payment service %s",
    async (_name, fault) => {
      const order = await authorizedOrder()
      const capture = () => staff(order, "order-payment/capture")
      const first = await whileFailing(
        "/v1/payment_intents/*/capture",
        fault,
        capture
      )
      expect([200, 503]).toContain(first.status)
      await settle(order.order_token)
      if ((await booksOf(order.display_id)).received === 0) {
        expect((await capture()).status).toBe(200)
      }
      expect(await expectAgreement(order)).toMatchObject({
        state: "paid",
        received: order.total,
        captures: 1,
      })
    }
  )

  it("row 23: held money that lapses frees the stock", async () => {
    const order = await authorizedOrder()
    await sandbox.expireAuthorization(order.session)
    const books = await waitUntil(async () => {
      const found = await booksOf(order.display_id)
      return found.cancel_reason ? found : null
    })
    expect(books).toMatchObject({
      state: "expired",
      order_status: "canceled",
      received: 0,
      authorized: 0,
      reserved: 0,
    })
  })

  it("is let go when the shopper cancels", async () => {
    const order = await authorizedOrder()
    expect((await shopperCancels(order)).status).toBe(200)
    expect(await booksOf(order.display_id)).toMatchObject({
      state: "canceled",
      authorized: 0,
      reserved: 0,
    })
    const { order_id } = await booksOf(order.display_id)
    expect(await sandbox.paymentsOf(order_id)).toMatchObject({
      authorized: 0,
      captured: 0,
    })
  })

  it("row 35: a void that fails cancels nothing, and is flagged", async () => {
    const order = await authorizedOrder()
    await sandbox.fault({
      path: "/v1/payment_intents",
      method: "POST",
      times: 100,
    })
    expect((await staff(order, "cancel")).status).toBe(503)
    expect(await booksOf(order.display_id)).toMatchObject({
      state: "authorized",
      order_status: "pending",
      attention: ["void_failed"],
    })
    await sandbox.mend()
    expect((await staff(order, "cancel")).status).toBe(200)
    expect((await booksOf(order.display_id)).attention).toEqual([])
  })
})
