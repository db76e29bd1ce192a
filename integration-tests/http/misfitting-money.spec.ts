import { beforeEach, describe, expect, it } from "vitest"

import { stripeSandbox } from "../harness/stripe-sandbox"
import { waitUntil } from "../harness/wait"
import { booksOf } from "./support/books"
import { expectAgreement, staff, untilState } from "./support/lifecycle"
import { placedOrder, settle } from "./support/purchase"

const sandbox = stripeSandbox()

beforeEach(async () => {
  await sandbox.mend()
  await sandbox.webhooks(true)
})

describe("money that does not fit", () => {
  it.each([
    ["too little", 100, "partially_paid"],
    ["too much", 99_000, "overpaid"],
  ])("row 10: %s never pays the order", async (_name, amount_total, state) => {
    const order = await placedOrder()
    await sandbox.tamper(order.session, { amount_total })
    await sandbox.pay(order.redirect_url)
    await untilState(order, state)
    expect(await expectAgreement(order)).toMatchObject({
      received: amount_total,
      attention: ["amount_differs"],
      invoices: 0,
    })
    expect((await staff(order, "fulfillments", { items: [] })).status).toBe(400)
  })

  it("row 10: money in another currency is not the order's", async () => {
    const order = await placedOrder()
    await sandbox.tamper(order.session, { currency: "usd" })
    await sandbox.pay(order.redirect_url)
    const books = await waitUntil(async () => {
      const found = await booksOf(order.display_id)
      return found.attention.length > 0 ? found : null
    })
    expect(books).toMatchObject({
      state: "pending",
      received: 0,
      captures: 0,
      attention: ["currency_differs"],
    })
  })

  it("row 14: of two payments for one order, one goes back once", async () => {
    const order = await placedOrder()
    const other = await sandbox.duplicate(order.session)
    await sandbox.pay(order.redirect_url)
    await untilState(order, "paid")
    await sandbox.pay(other)
    const books = await waitUntil(async () => {
      const found = await booksOf(order.display_id)
      return found.refunded > 0 ? found : null
    })
    expect(books.state).toBe("paid")
    await settle(order.order_token)
    expect(await expectAgreement(order)).toMatchObject({
      state: "paid",
      payments: 2,
      refunds: 1,
      invoices: 1,
    })
  })
})

describe("what no event tells", () => {
  it("row 34: is healed by the sweep within its period", async () => {
    const order = await placedOrder()
    await sandbox.webhooks(false)
    await sandbox.pay(order.redirect_url)
    await waitUntil(
      async () => (await booksOf(order.display_id)).state === "paid" || null,
      { what: "the sweep", timeoutMs: 100_000 }
    )
    await expectAgreement(order)
  }, 120_000)
})
