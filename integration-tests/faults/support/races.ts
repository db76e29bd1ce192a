import { expect, it } from "vitest"

import { withDatabase } from "../../harness/database"
import {
  orderFacts,
  PAID_ONCE,
  paidAtStripe,
  untilPaid,
  untilStatus,
} from "../../http/support/payment-hook"
import { readyCart } from "../../http/support/purchase"
import { atOnce, deliverTo, placeAt } from "./shopper"

const ordersOf = (cartId: string): Promise<number> =>
  withDatabase(async (db) => {
    const { rowCount } = await db.query(
      "select 1 from order_cart where cart_id = $1 and deleted_at is null",
      [cartId]
    )
    return rowCount ?? 0
  })

/** What must hold however many servers there are; `servers` are their addresses. */
export const itSurvivesRaces = (servers: () => readonly string[]): void => {
  it("row 13: fifty clicks on all servers place one order, the same for all", async () => {
    const cart = await readyCart()
    const answers = await atOnce(50, servers(), (server) =>
      placeAt(server, cart.id)
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    const same = new Set(
      answers.map(({ body }) =>
        [body.display_id, body.order_token, body.redirect_url].join(" ")
      )
    )
    expect([...same]).toHaveLength(1)
    expect(await ordersOf(cart.id)).toBe(1)
  }, 120_000)

  it("row 1: a hundred deliveries on all servers book the money once", async () => {
    const { order, event, body } = await paidAtStripe()
    const statuses = await atOnce(100, servers(), (server) =>
      deliverTo(server, body)
    )
    expect(new Set(statuses)).toEqual(new Set([200]))
    expect(await untilStatus(event.id, "applied")).toMatchObject({
      attempts: 1,
    })
    await untilPaid(order)
    expect(await orderFacts(order)).toEqual(PAID_ONCE)
  }, 120_000)
}
