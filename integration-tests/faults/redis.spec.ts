import { readdirSync } from "node:fs"

import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"

import { startExtraServer, type ExtraServer } from "../harness/extra-server"
import { mailInbox } from "../harness/mail-inbox"
import { startRedis, type TestRedis } from "../harness/redis"
import { storeClient } from "../harness/store-client"
import { stripeSandbox } from "../harness/stripe-sandbox"
import { waitUntil } from "../harness/wait"
import {
  orderFacts,
  PAID_ONCE,
  payAtStripe,
  untilPaid,
  type Payable,
} from "../http/support/payment-hook"
import { readyCart, sessionOf } from "../http/support/purchase"
import { itSurvivesRaces } from "./support/races"
import { atOnce, deliverTo, placeAt, QUICK_MS, timed } from "./support/shopper"

let redis: TestRedis
let servers: ExtraServer[]
let scheduled: number

const urls = () => servers.map(({ backendUrl }) => backendUrl)
const first = () => urls()[0] ?? ""

beforeAll(async () => {
  redis = await startRedis()
  servers = await Promise.all(
    ["redis-1", "redis-2"].map((name) =>
      startExtraServer(name, { REDIS_URL: redis.url })
    )
  )
  scheduled = await redis.scheduledJobs()
  await stripeSandbox().webhooks(false)
}, 240_000)
afterAll(async () => {
  await stripeSandbox().webhooks(true)
  await Promise.all(servers.map((server) => server.stop()))
  await redis.remove()
}, 60_000)

/** Places a cart; fails when that takes long. */
const placeQuickly = async (): Promise<Payable> => {
  const cart = await readyCart()
  const { ms, value } = await timed(placeAt(first(), cart.id))
  expect(value.status).toBe(200)
  expect(ms).toBeLessThan(QUICK_MS)
  return {
    cart,
    ...value.body,
    session: sessionOf(value.body.redirect_url),
  }
}

/** Pays it, tells the shop; fails when the shop takes long to answer. */
const payQuickly = async (order: Payable): Promise<void> => {
  const { body } = await payAtStripe(order)
  const { ms, value } = await timed(deliverTo(first(), body))
  expect(value).toBe(200)
  expect(ms).toBeLessThan(QUICK_MS)
  await untilPaid(order)
  expect(await orderFacts(order)).toEqual(PAID_ONCE)
}

/** Waits for what the events of a paid order set off: two mails, one invoice. */
const untilMailed = (order: Payable) =>
  waitUntil(
    async () => {
      const mails = await mailInbox().to(order.cart.email)
      const invoices = mails.flatMap(({ attachments }) => attachments)
      return mails.length >= 2 && invoices.length === 1
    },
    { timeoutMs: 40_000, what: "both mails of the order" }
  )

/** Waits until each job that was scheduled at the start is so again. */
const untilScheduled = () =>
  waitUntil(async () => (await redis.scheduledJobs()) >= scheduled, {
    timeoutMs: 30_000,
    what: "the jobs to be scheduled again",
  })

describe("two servers with Redis", () => {
  itSurvivesRaces(urls)
})

describe("row 16: Redis", () => {
  afterEach(async () => {
    redis.thaw()
    await redis.start()
    await untilScheduled()
  })

  it("holds the shop's jobs", () => {
    expect(scheduled).toBeGreaterThanOrEqual(readdirSync("src/jobs").length)
  })

  it("stopped: the shop reads, places and is paid, as quickly as ever", async () => {
    await redis.stop()
    const read = await timed(
      storeClient(undefined, first()).get("/store/products?limit=1")
    )
    expect(read.value.status).toBe(200)
    expect(read.ms).toBeLessThan(QUICK_MS)

    const order = await placeQuickly()
    await payQuickly(order)
    await untilMailed(order)
  }, 120_000)

  it("back, and empty: jobs are scheduled again, and events go through it", async () => {
    await redis.stop()
    await redis.start()
    await untilScheduled()
    const order = await placeQuickly()
    await payQuickly(order)
    await untilMailed(order)
  }, 120_000)

  it("standing still: the shop places and is paid all the same", async () => {
    redis.freeze()
    const order = await placeQuickly()
    await payQuickly(order)
    await untilMailed(order)
  }, 120_000)

  it("stopped in the middle: each cart becomes one order, at the latest when asked again", async () => {
    const carts = await Promise.all(
      Array.from({ length: 6 }, () => readyCart())
    )
    const placing = timed(
      atOnce(carts.length, urls(), (server, index) =>
        placeAt(server, carts[index]?.id ?? "")
      )
    )
    await new Promise((ready) => setTimeout(ready, 150))
    await redis.stop()
    const { value } = await placing
    expect(value.every(({ status }) => status === 200 || status >= 500)).toBe(
      true
    )

    for (const cart of carts) {
      const again = await placeAt(first(), cart.id)
      expect(again.status).toBe(200)
      const order = {
        cart,
        ...again.body,
        session: sessionOf(again.body.redirect_url),
      }
      await payQuickly(order)
    }
  }, 180_000)
})
