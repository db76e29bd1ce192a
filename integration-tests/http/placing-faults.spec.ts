import { beforeEach, describe, expect, inject, it } from "vitest"

import { storeClient } from "../harness/store-client"
import { stripeSandbox } from "../harness/stripe-sandbox"
import { waitUntil } from "../harness/wait"
import { booksOf } from "./support/books"
import {
  freeCoupons,
  limitedCoupon,
  nearlyFreeCoupons,
} from "./support/coupons"
import { untilState } from "./support/lifecycle"
import { ordersOf, swapPage, type Refused } from "./support/placing"
import {
  freshEmail,
  place,
  placedOrder,
  readyCart,
  settle,
  viewOrder,
} from "./support/purchase"
import { wavering } from "./support/wavering"

const sandbox = stripeSandbox()

beforeEach(async () => {
  await sandbox.mend()
  await sandbox.webhooks(true)
})

const refusedBefore = async (
  cartId: string,
  body: Record<string, unknown>,
  code: string,
  words: RegExp
) => {
  const refused = await place<Refused>(cartId, body)
  expect(refused.status).toBe(400)
  expect(refused.body.code).toBe(code)
  expect(refused.body.message).toMatch(words)
  expect(await ordersOf(cartId)).toBe(0)
}

describe("row 11: a cheap order's paid session for a dear order", () => {
  it("is refused: no request takes it, and settling sees through it", async () => {
    const cheap = await placedOrder({ quantity: 1 })
    const dear = await placedOrder({ quantity: 20 })
    await sandbox.pay(cheap.redirect_url)
    await untilState(cheap, "paid")

    const answer = await storeClient().post(
      `/store/placed-orders/${dear.order_token}/settle`,
      { session_id: cheap.session }
    )
    expect(answer.status).toBe(400)

    // Even if the reference were swapped in the shop's own books.
    await swapPage(dear.display_id, cheap.display_id)
    const { body } = await settle(dear.order_token)
    expect(body.order).toMatchObject({
      payment_state: "pending",
      paid_at: null,
    })
    expect(await booksOf(dear.display_id)).toMatchObject({
      received: 0,
      captures: 0,
      transactions: 0,
      attention: ["foreign_order"],
    })
  })
})

describe("row 12: settings from a browser", () => {
  it.each([
    ["capture_method", "manual"],
    ["return_url", "https://evil.example"],
    ["payment_method", "pm_1"],
    ["data", { capture_method: "manual" }],
    ["amount", 1],
  ])("%s is refused, and no order is made", async (key, value) => {
    const cart = await readyCart()
    const refused = await place<Refused>(cart.id, { [key]: value })
    expect(refused.status).toBe(400)
    expect(refused.body.message).toContain(key)
    expect(await ordersOf(cart.id)).toBe(0)
  })

  it("cannot reach the payment page, which is the server's own", async () => {
    const order = await placedOrder()
    const page = await fetch(String(order.redirect_url))
    expect(await page.text()).toContain(
      `${inject("shop").storefrontUrl}/order/${order.order_token}`
    )
  })
})

describe("row 13: placing 50 times at once", () => {
  it("makes one order, the same for all, and one charge", async () => {
    const cart = await readyCart({ codes: ["WELCOME10"] })
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        place(cart.id, index % 2 ? { email: freshEmail() } : {})
      )
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    const [first] = answers
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(
      1
    )
    expect(await ordersOf(cart.id)).toBe(1)

    await sandbox.pay(first?.body.redirect_url ?? null)
    const books = await waitUntil(async () => {
      const found = await booksOf(first?.body.display_id ?? 0)
      return found.state === "paid" ? found : null
    })
    expect(books).toMatchObject({
      payments: 1,
      captures: 1,
      transactions: books.received,
    })
    const held = await sandbox.paymentsOf(books.order_id)
    expect(held).toMatchObject({ captured: books.received })
    expect(held?.payments).toHaveLength(1)
  })
})

describe("row 31: what changes between placing and paying", () => {
  it("changes nothing of the placed order: its figures stand, its stock is kept", async () => {
    const { variantId, setPrice, setStock, setTax } = await wavering()
    const coupon = await limitedCoupon(1)
    const early = await readyCart({ variantId, codes: [coupon.code] })
    const late = await readyCart({ codes: [coupon.code] })
    const { body: placed } = await place(early.id)
    const before = await viewOrder(placed.order_token)
    expect(before.promotion_codes).toEqual([coupon.code])

    try {
      await setPrice(99)
      await setTax(50)
      await setStock(2)
      // The coupon is used up: the next one is told, and not surprised.
      const refused = await place<Refused>(late.id)
      expect(refused.status).toBe(400)
      expect(refused.body).toMatchObject({
        code: "coupon_not_applied",
        codes: [coupon.code],
      })
      await coupon.remove()

      await sandbox.pay(placed.redirect_url)
      const books = await waitUntil(async () => {
        const found = await booksOf(placed.display_id)
        return found.state === "paid" ? found : null
      })
      expect(books).toMatchObject({
        received: Math.round(before.total * 100),
        reserved: 2,
        attention: [],
      })
      const after = await viewOrder(placed.order_token)
      expect(after).toMatchObject({
        total: before.total,
        items: before.items,
        promotion_codes: before.promotion_codes,
      })
    } finally {
      await setPrice(null)
      await setTax(null)
      await setStock(null)
    }
  })
})

describe("row 32: an order that costs nothing", () => {
  it("is paid when it is placed, and no payment service hears of it", async () => {
    const cart = await readyCart({ codes: await freeCoupons() })
    expect(cart.total).toBe(0)
    const placed = await place(cart.id, {
      payment_provider_id: "pp_stripe-checkout_stripe-checkout",
    })
    expect(placed.body).toMatchObject({
      payment_state: "paid",
      redirect_url: null,
    })
    const { order_id, ...books } = await booksOf(placed.body.display_id)
    expect(books).toMatchObject({ state: "paid", received: 0, payments: 0 })
    expect(await sandbox.paymentsOf(order_id)).toBeUndefined()
    await waitUntil(async () => {
      const order = await viewOrder(placed.body.order_token)
      return order.invoice
    })
  })
})

describe("row 33: what the payment service would not charge", () => {
  it("is refused below its minimum, before there is an order", async () => {
    const [percent, shipping] = await nearlyFreeCoupons()
    const cart = await readyCart({ quantity: 1, codes: [percent, shipping] })
    expect(cart.total).toBeGreaterThan(0)
    expect(cart.total).toBeLessThan(0.5)
    await refusedBefore(cart.id, {}, "amount_too_small", /€0\.50/)
    // One more piece, and it can be paid.
    const more = await readyCart({ quantity: 100, codes: [percent, shipping] })
    expect((await place(more.id)).status).toBe(200)
  })

  it("is refused above its maximum, before there is an order", async () => {
    const cart = await readyCart({ quantity: 60_000 })
    await refusedBefore(cart.id, {}, "amount_too_large", /€999,999\.99/)
  })
})
