import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"

import { databaseOutage } from "../harness/database-outage"
import { withDatabase } from "../harness/database"
import { startExtraServer, type ExtraServer } from "../harness/extra-server"
import { stripeSandbox } from "../harness/stripe-sandbox"
import { waitUntil } from "../harness/wait"
import {
  inboxRows,
  nudge,
  orderFacts,
  PAID_ONCE,
  paidAtStripe,
  payAtStripe,
  postHook,
  signatureOf,
  untilPaid,
  untilStatus,
} from "./support/payment-hook"
import { placedOrder } from "./support/purchase"

const sandbox = stripeSandbox()

// Only what a test sends itself arrives.
beforeAll(() => sandbox.webhooks(false))
afterEach(() => sandbox.mend())
afterAll(() => sandbox.webhooks(true))

describe("fault 15: an event that comes while the database", () => {
  const outage = databaseOutage()
  const QUICKLY_MS = 10_000

  it.each([
    ["is down", outage.stop, outage.start],
    ["does not answer", outage.freeze, outage.thaw],
  ])(
    "%s is refused quickly, and applied when it comes again",
    async (_name, begin, end) => {
      const { order, event, body } = await paidAtStripe()
      await begin()
      const started = performance.now()
      const status = await postHook(body).finally(end)
      expect(status).toBeGreaterThanOrEqual(500)
      expect(performance.now() - started).toBeLessThan(QUICKLY_MS)

      await waitUntil(async () => (await postHook(body)) === 200)
      await untilStatus(event.id, "applied")
      await untilPaid(order)
      expect(await inboxRows(event.id)).toHaveLength(1)
      expect(await orderFacts(order)).toEqual(PAID_ONCE)
    }
  )
})

describe("two server processes", () => {
  let other: ExtraServer

  beforeAll(async () => {
    other = await startExtraServer("inbox-two")
  }, 90_000)
  afterAll(() => other.stop())

  const postToOther = (body: string) =>
    postHook(body, signatureOf(body), { backend: other.backendUrl })

  it("fault 1: have one effect together when both get an event 50 times at once", async () => {
    const { order, event, body } = await paidAtStripe()
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        index % 2 ? postHook(body) : postToOther(body)
      )
    )
    expect(new Set(answers)).toEqual(new Set([200]))
    expect(await untilStatus(event.id, "applied")).toMatchObject({
      attempts: 1,
    })
    await untilPaid(order)
    expect(await orderFacts(order)).toEqual(PAID_ONCE)
  })

  it("take over from each other: one that is killed at work loses no event", async () => {
    const order = await placedOrder()
    await sandbox.break("/v1/checkout/sessions")
    const { event, body } = await payAtStripe(order)
    expect(await postToOther(body)).toBe(200)
    const lease = (change: string) =>
      withDatabase(async (db) => {
        const { rows } = await db.query(change, [event.id])
        return rows[0]?.leased_until ?? null
      })
    await waitUntil(
      () => lease("select leased_until from payment_event where event_id = $1"),
      { everyMs: 20 }
    )
    await other.kill()

    await sandbox.mend()
    await untilStatus(await nudge(), "ignored")
    expect(await inboxRows(event.id)).toMatchObject([
      { status: "received", attempts: 1 },
    ])
    // Two minutes later.
    await lease(
      `update payment_event set leased_until = now() where event_id = $1
       returning leased_until`
    )
    await nudge()
    expect(await untilStatus(event.id, "applied")).toMatchObject({
      attempts: 2,
    })
    await untilPaid(order)
    expect(await orderFacts(order)).toEqual(PAID_ONCE)
  })
})
