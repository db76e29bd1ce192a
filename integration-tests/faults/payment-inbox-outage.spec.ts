import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"

import { databaseOutage } from "../harness/database-outage"
import { stripeSandbox } from "../harness/stripe-sandbox"
import { waitUntil } from "../harness/wait"
import {
  inboxRows,
  orderFacts,
  PAID_ONCE,
  paidAtStripe,
  postHook,
  untilPaid,
  untilStatus,
} from "../http/support/payment-hook"
import { placedOrder } from "../http/support/purchase"

const sandbox = stripeSandbox()

// Only what a test sends itself arrives.
beforeAll(() => sandbox.webhooks(false))
afterEach(() => sandbox.mend())
afterAll(() => sandbox.webhooks(true))

describe("row 15: an event that comes while the database", () => {
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

it("row 15: a shop whose database is back sells again, without a restart", async () => {
  const outage = databaseOutage()
  await outage.stop()
  await outage.start()
  expect((await placedOrder()).payment_state).toBe("pending")
})
