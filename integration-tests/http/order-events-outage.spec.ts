import {
  afterAll,
  afterEach,
  beforeAll,
  describe,
  expect,
  inject,
  it,
} from "vitest"

import { databaseOutage } from "../harness/database-outage"
import { startExtraServer, type ExtraServer } from "../harness/extra-server"
import { stripeSandbox } from "../harness/stripe-sandbox"
import { waitUntil } from "../harness/wait"
import { openStream, type OpenStream } from "./support/event-source"
import { placedOrder, settle } from "./support/purchase"

const { backendUrl, publishableKey } = inject("shop")
const sandbox = stripeSandbox()
const open: OpenStream[] = []

const follow = async (server: string, token: string): Promise<OpenStream> => {
  const stream = await openStream(
    `${server}/store/placed-orders/${token}/events`,
    { "x-publishable-api-key": publishableKey }
  )
  open.push(stream)
  await waitUntil(() => stream.events.length > 0)
  return stream
}

const untilPaid = (stream: OpenStream, timeoutMs: number) =>
  waitUntil(() => stream.events.at(-1)?.data.payment_state === "paid", {
    timeoutMs,
    everyMs: 20,
    what: "the event of the payment",
  })

let other: ExtraServer
beforeAll(async () => {
  await sandbox.webhooks(true)
  other = await startExtraServer("order-events")
}, 120_000)
afterEach(() => open.splice(0).forEach((stream) => stream.close()))
afterAll(() => other.stop())

describe("who follows an order", () => {
  it("hears of a payment that another server settled, within 2 s", async () => {
    const order = await placedOrder()
    const stream = await follow(other.backendUrl, order.order_token)
    await sandbox.webhooks(false)
    await sandbox.pay(order.redirect_url)
    await settle(order.order_token)
    await untilPaid(stream, 2_000)
    await sandbox.webhooks(true)
  })

  it("keeps the stream while the database is restarted, and hears again", async () => {
    const order = await placedOrder()
    const streams = [
      await follow(backendUrl, order.order_token),
      await follow(other.backendUrl, order.order_token),
    ]
    const database = databaseOutage()
    await database.stop()
    try {
      await new Promise((resolve) => setTimeout(resolve, 3_000))
      expect(streams.map((stream) => stream.isOver())).toEqual([false, false])
    } finally {
      await database.start()
    }
    await sandbox.pay(order.redirect_url)
    await waitUntil(async () => (await settle(order.order_token)).ok)
    // Until the listeners dare to connect again, the regular reading tells.
    await Promise.all(streams.map((stream) => untilPaid(stream, 20_000)))
  })

  it("does not keep a server from ending, and can come back after", async () => {
    const order = await placedOrder()
    const streams = await Promise.all(
      Array.from({ length: 5 }, () =>
        follow(other.backendUrl, order.order_token)
      )
    )
    const begun = performance.now()
    await other.stop()
    expect(performance.now() - begun).toBeLessThan(8_000)
    await waitUntil(() => streams.every((stream) => stream.isOver()))

    await other.restart()
    await follow(other.backendUrl, order.order_token)
  })
})
