import Stripe from "stripe"
import { expect, it } from "vitest"

import { SECRET, startReceiver } from "./support/receiver"
import { sessionParams, startSandbox, until } from "./support/sandbox"

const PAID = [
  "charge.succeeded",
  "checkout.session.completed",
  "payment_intent.created",
  "payment_intent.succeeded",
]

const start = async (failures = 0, retryDelaysMs = [20, 40, 80]) => {
  const receiver = await startReceiver(failures)
  const sandbox = await startSandbox({
    webhookUrl: receiver.url,
    webhookSecret: SECRET,
    retryDelaysMs,
  })
  const { id } = await sandbox.stripe.checkout.sessions.create(sessionParams())
  return { ...sandbox, receiver, id }
}

it("sends signed events of a payment, which the SDK verifies", async () => {
  const { control, receiver, id } = await start()
  await control(`/sessions/${id}/pay`)
  await until(() => receiver.events.length === PAID.length)
  expect(receiver.types()).toEqual(PAID)
  const completed = receiver.events.find(
    (event) => event.type === "checkout.session.completed"
  )
  expect(completed).toMatchObject({
    object: "event",
    api_version: Stripe.API_VERSION,
    livemode: false,
    data: { object: { id, payment_status: "paid", status: "complete" } },
  })
})

it("signs so that a wrong secret or a changed byte is found", async () => {
  const { control, receiver, id } = await start()
  await control(`/sessions/${id}/pay`)
  await until(() => receiver.deliveries.length > 0)
  const [delivery] = receiver.deliveries
  const verify = (body: string, secret: string) =>
    Stripe.webhooks.constructEvent(body, delivery?.signature ?? "", secret)
  const body = delivery?.body ?? ""
  expect(() => verify(body, SECRET)).not.toThrow()
  expect(() => verify(body, "whsec_other")).toThrow(/signature/)
  expect(() => verify(body.replace("event", "evant"), SECRET)).toThrow()
})

it("sends again, with growing delays, until the receiver takes it", async () => {
  const { control, stripe, receiver, id } = await start(2 * PAID.length)
  await control(`/sessions/${id}/pay`)
  await until(() => receiver.events.length === PAID.length)
  expect(receiver.types()).toEqual(PAID)
  expect(receiver.deliveries).toHaveLength(3 * PAID.length)
  await until(async () => {
    const left = await stripe.events.list({ delivery_success: false })
    return left.data.length === 0
  })
  const { data } = await stripe.events.list()
  expect(data.map((event) => event.pending_webhooks)).toEqual([0, 0, 0, 0])
})

it("gives up in the end, and lists what was not delivered", async () => {
  const { control, stripe, receiver, id } = await start(1000, [10])
  await control(`/sessions/${id}/pay`)
  await until(() => receiver.deliveries.length === 2 * PAID.length)
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(receiver.deliveries).toHaveLength(2 * PAID.length)
  const left = await stripe.events.list({ delivery_success: false })
  expect(left.data).toHaveLength(PAID.length)
})

it("holds events back while webhooks are off, and sends them after", async () => {
  const { control, receiver, id } = await start()
  await control("/webhooks", { enabled: false })
  await control(`/sessions/${id}/pay`)
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(receiver.deliveries).toHaveLength(0)
  await control("/webhooks", { enabled: true })
  await until(() => receiver.events.length === PAID.length)
})

it("sends one event again as often as a test asks", async () => {
  const { control, stripe, receiver, id } = await start()
  await control(`/sessions/${id}/pay`)
  await until(() => receiver.events.length === PAID.length)
  const { data } = await stripe.events.list({
    type: "checkout.session.completed",
  })
  const { body } = await control(`/events/${data[0]?.id ?? ""}/deliver`, {
    times: 100,
  })
  expect(body.results).toHaveLength(100)
  expect(receiver.events).toHaveLength(PAID.length + 100)
  expect(new Set(receiver.events.map((event) => event.id)).size).toBe(
    PAID.length
  )
})

it("tells of a refund", async () => {
  const { control, stripe, receiver, id } = await start()
  await control(`/sessions/${id}/pay`)
  const session = await stripe.checkout.sessions.retrieve(id)
  await stripe.refunds.create({
    payment_intent: String(session.payment_intent),
  })
  await until(() => receiver.events.length === PAID.length + 2)
  expect(receiver.types()).toEqual(
    [...PAID, "charge.refunded", "refund.created"].sort()
  )
})
