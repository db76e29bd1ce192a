import { beforeEach, describe, expect, it } from "vitest"

import { adminClient } from "../harness/admin-client"
import { stripeSandbox } from "../harness/stripe-sandbox"
import { waitUntil } from "../harness/wait"
import { booksOf } from "./support/books"
import {
  expectAgreement,
  paidOrder,
  refundBy,
  staff,
  untilState,
} from "./support/lifecycle"
import { serviceFaults, whileFailing } from "./support/service-faults"
import { placedOrder, settle, viewOrder } from "./support/purchase"

const sandbox = stripeSandbox()

beforeEach(async () => {
  await sandbox.mend()
  await sandbox.webhooks(true)
})

describe("refunds", () => {
  it("row 19: partial refunds that race never exceed what was taken, to the cent", async () => {
    const order = await paidOrder()
    const half = Math.floor(order.total / 2) + 1
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => refundBy(order, half))
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(
      answers
        .filter(({ status }) => status !== 200)
        .map(({ status, body }) => [status, body.code])
    ).toEqual(Array.from({ length: 3 }, () => [400, "too_much"]))

    const left = order.total - half
    expect((await refundBy(order, left + 1)).body.code).toBe("too_much")
    expect((await refundBy(order, left)).status).toBe(200)
    expect(await expectAgreement(order)).toMatchObject({
      state: "refunded",
      refunds: 2,
      refunded: order.total,
    })
  })

  it("leave what the order cost as it was", async () => {
    const order = await paidOrder()
    const before = await viewOrder(order.order_token)
    await refundBy(order, 500)
    const after = await untilState(order, "partially_refunded")
    expect(after.total).toBe(before.total)
    expect(after.items).toEqual(before.items)
    await refundBy(order, order.total - 500)
    const end = await untilState(order, "refunded")
    expect(end.total).toBe(before.total)
  })

  it("row 19: core's own buttons keep the same rule, to the minor unit", async () => {
    const order = await paidOrder()
    const admin = await adminClient()
    const { order_id } = await booksOf(order.display_id)
    const { body } = await admin.get<{
      order: { payment_collections: { payments: { id: string }[] }[] }
    }>(`/admin/orders/${order_id}?fields=*payment_collections.payments`)
    const payment = body.order.payment_collections[0]?.payments[0]?.id
    const refund = (amount: number) =>
      admin.post<{ code?: string }>(`/admin/payments/${payment}/refund`, {
        amount,
      })
    const whole = order.total / 100
    expect((await refund(whole + 0.01)).body.code).toBe("too_much")
    expect((await refund(0.005)).status).toBe(400)
    expect((await refund(1)).status).toBe(200)
    expect(await expectAgreement(order)).toMatchObject({
      state: "partially_refunded",
      refunded: 100,
    })
  })

  it.each(serviceFaults)(
    "row 18: is given back once when the payment service %s",
    async (_name, fault) => {
      const order = await paidOrder()
      const refund = () => refundBy(order, 500, { key })
      const key = crypto.randomUUID()
      const first = await whileFailing("/v1/refunds", fault, refund)
      expect([200, 202]).toContain(first.status)
      expect((await refund()).status).toBe(200)
      await settle(order.order_token)
      expect(await expectAgreement(order)).toMatchObject({
        state: "partially_refunded",
        refunded: 500,
        refunds: 1,
      })
    }
  )

  it("row 20: a refund that fails days later is money again, and is flagged", async () => {
    const order = await paidOrder()
    await refundBy(order, order.total)
    const { order_id } = await booksOf(order.display_id)
    const held = await sandbox.paymentsOf(order_id)
    await sandbox.failRefund(held?.payments[0]?.refunds[0]?.id ?? "none")
    await untilState(order, "paid")
    expect(await expectAgreement(order)).toMatchObject({
      state: "paid",
      refunded: 0,
      attention: ["refund_failed"],
    })
  })

  it("row 21: made in the dashboard before we heard of the payment: paid once, invoiced, mirrored", async () => {
    const order = await placedOrder()
    await sandbox.webhooks(false)
    await sandbox.pay(order.redirect_url)
    await sandbox.refundInDashboard(order.redirect_url, 250)
    await sandbox.webhooks(true)
    await settle(order.order_token)
    const view = await untilState(order, "partially_refunded")
    expect(view.paid_at).toEqual(expect.any(String))
    await waitUntil(
      async () => (await booksOf(order.display_id)).invoices === 1,
      { what: "the invoice of what was paid" }
    )
    expect(await expectAgreement(order)).toMatchObject({
      refunded: 250,
      refunds: 1,
    })
  })

  it("row 21: a refund from the service's dashboard is mirrored once", async () => {
    const order = await paidOrder()
    await sandbox.refundInDashboard(order.session, 300)
    await untilState(order, "partially_refunded")
    await settle(order.order_token)
    await settle(order.order_token)
    expect(await expectAgreement(order)).toMatchObject({
      refunded: 300,
      refunds: 1,
      attention: [],
    })
  })

  it("row 9: refunded before captured is heard of, and the end is the same", async () => {
    const order = await placedOrder()
    await sandbox.webhooks(false)
    await sandbox.pay(order.redirect_url)
    await sandbox.refundInDashboard(order.session)
    const events = (await sandbox.events()).filter(({ body }) =>
      /refund|checkout.session.completed|payment_intent.succeeded/.test(
        body.type
      )
    )
    for (const event of events.toReversed()) {
      await sandbox.deliver(event.id)
    }
    await untilState(order, "refunded")
    expect((await expectAgreement(order)).refunds).toBe(1)
  })
})

describe("disputes", () => {
  it("row 22: open holds the shipping, won frees it", async () => {
    const order = await paidOrder()
    const { id } = await sandbox.dispute(order.session)
    await untilState(order, "disputed")
    const refused = await staff(order, "fulfillments", { items: [] })
    expect(refused.status).toBe(400)
    expect((await booksOf(order.display_id)).attention).toEqual([
      "dispute_opened",
    ])
    await sandbox.closeDispute(id, "won")
    await untilState(order, "paid")
    expect((await booksOf(order.display_id)).attention).toEqual([])
  })

  it("row 22: lost takes the money, and staff are told until they say so", async () => {
    const order = await paidOrder()
    const { id } = await sandbox.dispute(order.session)
    await sandbox.closeDispute(id, "lost")
    await untilState(order, "refunded")
    expect((await booksOf(order.display_id)).attention).toEqual([
      "dispute_lost",
    ])
    expect((await refundBy(order, 1)).body.code).toBe("too_much")
  })
})
