import { expect, it } from "vitest"

import { REFUND_CARDS, stripeSandbox } from "../harness/stripe-sandbox"
import { manual } from "./support/payment"
import { SECRET, startReceiver } from "./support/receiver"
import { errorOf, sessionParams, startSandbox, until } from "./support/sandbox"

const start = async () => {
  const receiver = await startReceiver()
  const { stripe, url } = await startSandbox({
    webhookUrl: receiver.url,
    webhookSecret: SECRET,
    refundDelayMs: 3_600_000,
  })
  const sandbox = stripeSandbox(url)
  const page = async (params = sessionParams()) =>
    (await stripe.checkout.sessions.create(params)).url
  return { receiver, stripe, sandbox, page }
}

it("refunds, disputes and lets lapse for the tests of the shop", async () => {
  const { sandbox, page } = await start()
  const paid = await page()
  await sandbox.pay(paid, { card: REFUND_CARDS.pending })
  const refund = await sandbox.refundInDashboard(paid, 500)
  expect(refund).toMatchObject({ amount: 500, status: "pending" })
  const failed = await sandbox.refundInDashboard(paid, 300)
  expect((await sandbox.arriveRefund(refund.id)).ok).toBe(true)
  expect((await sandbox.failRefund(failed.id)).ok).toBe(true)
  const dispute = await sandbox.dispute(paid, { amount: 700 })
  expect((await sandbox.respondToDispute(dispute.id)).ok).toBe(true)
  expect((await sandbox.closeDispute(dispute.id, "lost")).ok).toBe(true)
  const held = await page(manual())
  await sandbox.pay(held)
  expect(await sandbox.paymentsOf("order_1")).toMatchObject({
    authorized: 2500,
    captured: 2500,
    refunded: 500,
    disputed: 0,
    lost: 700,
  })
  expect((await sandbox.expireAuthorization(held)).ok).toBe(true)
  expect((await sandbox.paymentsOf("order_1"))?.authorized).toBe(0)
  expect(await sandbox.paymentsOf("order_2")).toBeUndefined()
  expect(await sandbox.orders()).toHaveLength(1)
  expect(await sandbox.charges()).toMatchObject([
    { amount_captured: 2500, disputed: true },
    { amount_captured: 0, captured: false },
  ])
})

it("opens second tabs and lets money come late", async () => {
  const { sandbox, page } = await start()
  const first = await page()
  const second = await sandbox.duplicate(first)
  await sandbox.pay(first)
  await sandbox.pay(second)
  expect((await sandbox.paymentsOf("order_1"))?.captured).toBe(5000)
  const late = await page()
  await sandbox.expire(late)
  await sandbox.pay(late, { late: true })
  expect((await sandbox.paymentsOf("order_1"))?.captured).toBe(7500)
})

it("bends webhooks and events", async () => {
  const { sandbox, page, receiver } = await start()
  await sandbox.webhookMode({ drop: ["*"] })
  const paid = await page()
  await sandbox.pay(paid)
  const event = await sandbox.eventOf(paid, "checkout.session.completed")
  expect(await sandbox.events({ type: "charge.*" })).toHaveLength(1)
  const altered = { changes: { livemode: true } }
  const results = await sandbox.deliverAltered(event.id, altered, 2)
  expect(results.map(({ status }) => status)).toEqual([200, 200])
  expect(receiver.events.map(({ livemode }) => livemode)).toEqual([true, true])
  const { body, headers } = await sandbox.sign(event.id, { timestamp: 1 })
  expect(JSON.parse(body)).toMatchObject({ id: event.id, livemode: false })
  expect(headers["stripe-signature"]).toMatch(/^t=1,v1=/)
  await sandbox.calmWebhooks()
  await sandbox.pay(await page())
  await until(() => receiver.events.length === 2 + 4)
})

it("breaks the API in every way", async () => {
  const { sandbox, stripe } = await start()
  // the SDK tries once more by itself when a connection breaks
  await sandbox.fault({ path: "/v1/refunds", status: 0, times: 2 })
  expect((await errorOf(stripe.refunds.list())).type).toBe(
    "StripeConnectionError"
  )
  await sandbox.break("/v1/refunds", 503)
  expect((await errorOf(stripe.refunds.list())).statusCode).toBe(503)
  await sandbox.mend()
  expect((await stripe.refunds.list()).data).toEqual([])
})
