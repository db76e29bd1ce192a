import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"

import { withDatabase } from "../harness/database"
import { startExtraServer, type ExtraServer } from "../harness/extra-server"
import { stripeSandbox } from "../harness/stripe-sandbox"
import { waitUntil } from "../harness/wait"
import {
  inboxRows,
  nudge,
  orderFacts,
  PAID_ONCE,
  payAtStripe,
  untilPaid,
  untilStatus,
} from "../http/support/payment-hook"
import { placedOrder } from "../http/support/purchase"
import { itSharesCoupons } from "./support/coupon-races"
import { cartsForLastUnit } from "./support/last-unit"
import { itSurvivesRaces } from "./support/races"
import { atOnce, deliverTo, placeAt } from "./support/shopper"

const sandbox = stripeSandbox()
let second: ExtraServer

const servers = () => [inject("shop").backendUrl, second.backendUrl]

beforeAll(async () => {
  second = await startExtraServer("medusa-2")
  // Only what a test sends itself arrives.
  await sandbox.webhooks(false)
}, 180_000)
afterAll(async () => {
  await sandbox.mend()
  await sandbox.webhooks(true)
  await second.stop()
})

describe("two servers on one database, without Redis", () => {
  itSurvivesRaces(servers)

  it("sell the last unit once to fifty shoppers, and tell the others", async () => {
    const carts = await cartsForLastUnit(50, servers())
    const answers = await atOnce(50, servers(), (server, index) =>
      placeAt(server, carts[index] ?? "")
    )
    const outcomes = answers
      .map(({ status, body }) => `${status} ${body.code ?? ""}`.trim())
      .sort()
    expect(outcomes).toEqual([
      "200",
      ...carts.slice(1).map(() => "409 insufficient_stock"),
    ])
  }, 180_000)

  itSharesCoupons(servers, () => second)

  it("take over from each other: one that is killed at work loses no event", async () => {
    const order = await placedOrder()
    await sandbox.break("/v1/checkout/sessions")
    const { event, body } = await payAtStripe(order)
    expect(await deliverTo(second.backendUrl, body)).toBe(200)
    const lease = (change: string) =>
      withDatabase(async (db) => {
        const { rows } = await db.query(change, [event.id])
        return rows[0]?.leased_until ?? null
      })
    await waitUntil(
      () => lease("select leased_until from payment_event where event_id = $1"),
      { everyMs: 20 }
    )
    await second.kill()

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
