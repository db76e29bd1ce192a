import { beforeEach, describe, expect, it } from "vitest"

import { mailInbox } from "../harness/mail-inbox"
import { stripeSandbox } from "../harness/stripe-sandbox"
import { waitUntil } from "../harness/wait"
import { booksOf, endHold, usesOf } from "./support/books"
import { limitedCoupon } from "./support/coupons"
import {
  expectAgreement,
  paidOrder,
  refundBy,
  shopperCancels,
  staff,
  untilState,
} from "./support/lifecycle"
import { pageToPay, placedOrder, settle, variantOf } from "./support/purchase"

const sandbox = stripeSandbox()
const inbox = mailInbox()

beforeEach(async () => {
  await sandbox.mend()
  await sandbox.webhooks(true)
})

const untilCanceled = (order: { display_id: number }) =>
  waitUntil(async () => {
    const books = await booksOf(order.display_id)
    return books.cancel_reason ? books : null
  })

describe("holds", () => {
  it("row 27: a page that ran out ends the order; stock and coupon are free, a mail goes out", async () => {
    const { code } = await limitedCoupon(100)
    const order = await placedOrder({ codes: [code] })
    await expect.poll(() => usesOf(code)).toBe(1)
    expect((await booksOf(order.display_id)).reserved).toBe(2)
    await endHold(order.display_id)
    await sandbox.expire(order.session)
    await untilCanceled(order)
    expect(await booksOf(order.display_id)).toMatchObject({
      order_status: "canceled",
      cancel_reason: "hold_expired",
      reserved: 0,
    })
    await expect.poll(() => usesOf(code)).toBe(0)
    await waitUntil(async () =>
      (await inbox.to(order.cart.email)).length >= 2 ? true : null
    )
  })

  it("row 26: a debit that fails ends the order; stock is free, a mail goes out", async () => {
    const order = await placedOrder()
    await sandbox.pay(order.redirect_url, { method: "bank_debit" })
    await untilState(order, "processing")
    await sandbox.settleDebit(order.session, "failed")
    await untilCanceled(order)
    expect(await booksOf(order.display_id)).toMatchObject({
      order_status: "canceled",
      cancel_reason: "payment_failed",
      reserved: 0,
      received: 0,
    })
    await waitUntil(async () =>
      (await inbox.to(order.cart.email)).length >= 2 ? true : null
    )
  })

  it("row 25: a debit that takes its time holds the stock, then pays", async () => {
    const order = await placedOrder()
    await sandbox.pay(order.redirect_url, { method: "bank_debit" })
    await untilState(order, "processing")
    expect((await booksOf(order.display_id)).reserved).toBe(2)
    expect((await staff(order, "fulfillments", { items: [] })).status).toBe(400)
    await sandbox.settleDebit(order.session, "succeeded")
    await untilState(order, "paid")
    await expectAgreement(order)
  })

  it("row 28: when the hold ends while the shopper pays, the payment wins", async () => {
    const order = await placedOrder()
    await sandbox.webhooks(false)
    await sandbox.pay(order.redirect_url)
    await endHold(order.display_id)
    const answers = await Promise.all([
      settle(order.order_token),
      shopperCancels(order),
      settle(order.order_token),
    ])
    expect(answers[1].status).toBe(409)
    expect(answers[1].body.code).toBe("already_paid")
    expect(await expectAgreement(order)).toMatchObject({
      state: "paid",
      order_status: "pending",
    })
  })

  it("row 29: money after the hold revives the order", async () => {
    const { code } = await limitedCoupon(100)
    const order = await placedOrder({ codes: [code] })
    await sandbox.pay(order.redirect_url, { method: "bank_debit" })
    await untilState(order, "processing")
    await endHold(order.display_id)
    await settle(order.order_token)
    expect(await booksOf(order.display_id)).toMatchObject({
      state: "expired",
      order_status: "canceled",
      reserved: 0,
    })
    await expect.poll(() => usesOf(code)).toBe(0)
    await sandbox.settleDebit(order.session, "succeeded")
    await untilState(order, "paid")
    expect(await expectAgreement(order)).toMatchObject({
      order_status: "pending",
      reserved: 2,
    })
    await expect.poll(() => usesOf(code)).toBe(1)

    // Staff may still cancel what was revived: it had been given up by a clock.
    expect((await staff(order, "cancel")).status).toBe(200)
    expect(await expectAgreement(order)).toMatchObject({
      state: "refunded",
      order_status: "canceled",
      cancel_reason: "staff",
      reserved: 0,
    })
  })

  it("row 29: money for a page that seemed to have run out revives the order", async () => {
    const order = await placedOrder()
    await endHold(order.display_id)
    await sandbox.expire(order.session)
    await untilCanceled(order)
    await sandbox.pay(order.redirect_url, { late: true })
    await untilState(order, "paid")
    expect(await expectAgreement(order)).toMatchObject({
      order_status: "pending",
      reserved: 2,
    })
  })

  it("row 29: money after the hold goes back once where the stock is gone", async () => {
    const { id } = await variantOf("mane-desk-lamp", "MAN-SAGE")
    const order = await placedOrder({ variantId: id, quantity: 3 })
    await sandbox.pay(order.redirect_url, { method: "bank_debit" })
    await untilState(order, "processing")
    await endHold(order.display_id)
    await settle(order.order_token)
    const other = await placedOrder({ variantId: id, quantity: 3 })

    await sandbox.settleDebit(order.session, "succeeded")
    await untilState(order, "refunded")
    await settle(order.order_token)
    expect(await expectAgreement(order)).toMatchObject({
      order_status: "canceled",
      refunds: 1,
      reserved: 0,
      invoices: 0,
    })
    await shopperCancels(other)
  })
})

describe("cancelling", () => {
  it("frees stock and page for the shopper, once and for all", async () => {
    const order = await placedOrder()
    const first = await shopperCancels(order)
    expect(first.status).toBe(200)
    expect(first.body.order.payment_state).toBe("canceled")
    expect((await shopperCancels(order)).status).toBe(200)
    expect((await sandbox.pay(order.redirect_url)).status).toBe(409)
    expect(await booksOf(order.display_id)).toMatchObject({
      order_status: "canceled",
      cancel_reason: "shopper",
      reserved: 0,
      received: 0,
    })
    expect(await pageToPay(order.order_token)).toBeNull()
  })

  it("gives all money back before staff's cancel cancels", async () => {
    const order = await paidOrder()
    await refundBy(order, 100)
    expect((await staff(order, "cancel")).status).toBe(200)
    expect(await expectAgreement(order)).toMatchObject({
      state: "refunded",
      order_status: "canceled",
      refunded: order.total,
      refunds: 2,
      reserved: 0,
    })
  })

  it("row 29: money after staff's cancel goes back once", async () => {
    const order = await placedOrder()
    await sandbox.pay(order.redirect_url, { method: "bank_debit" })
    await untilState(order, "processing")
    expect((await shopperCancels(order)).body.code).toBe("payment_under_way")
    expect((await staff(order, "cancel")).status).toBe(200)
    await sandbox.settleDebit(order.session, "succeeded")
    await untilState(order, "refunded")
    await settle(order.order_token)
    expect(await expectAgreement(order)).toMatchObject({
      order_status: "canceled",
      refunds: 1,
      invoices: 0,
    })
  })

  it("row 35: a page that cannot be closed keeps the order, and is flagged", async () => {
    const order = await placedOrder()
    await sandbox.fault({
      path: "/v1/checkout/sessions",
      method: "POST",
      times: 100,
    })
    const refused = await staff(order, "cancel")
    expect(refused.status).toBe(503)
    expect(await booksOf(order.display_id)).toMatchObject({
      order_status: "pending",
      state: "pending",
      attention: ["void_failed"],
    })
    await sandbox.mend()
    expect((await staff(order, "cancel")).status).toBe(200)
    expect((await booksOf(order.display_id)).attention).toEqual([])
  })
})
