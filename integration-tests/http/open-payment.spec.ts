import { beforeEach, describe, expect, it } from "vitest"

import { adminClient } from "../harness/admin-client"
import { withDatabase } from "../harness/database"
import { storeClient } from "../harness/store-client"
import { stripeSandbox } from "../harness/stripe-sandbox"
import { waitUntil } from "../harness/wait"
import { booksOf } from "./support/books"
import { untilState } from "./support/lifecycle"
import { serviceFaults, whileFailing } from "./support/service-faults"
import {
  pageToPay,
  place,
  placedOrder,
  readyCart,
  settle,
  viewOrder,
} from "./support/purchase"

const sandbox = stripeSandbox()

beforeEach(() => sandbox.webhooks(true))

describe("placing", () => {
  it("stands when the payment service is down, and can be paid later", async () => {
    const cart = await readyCart()
    await sandbox.break("/v1/checkout/sessions")
    const placed = await place(cart.id)
    expect(placed.status).toBe(200)
    expect(placed.body).toMatchObject({
      payment_state: "pending",
      redirect_url: null,
    })
    const refused = await storeClient().post(
      `/store/placed-orders/${placed.body.order_token}/pay`,
      {}
    )
    expect(refused.status).toBe(503)

    await sandbox.mend()
    await sandbox.pay(await pageToPay(placed.body.order_token))
    await untilState(placed.body, "paid")
  })

  it.each(serviceFaults)(
    "row 18: opens one payment page when the payment service %s",
    async (_name, fault) => {
      const cart = await readyCart()
      const { body } = await whileFailing("/v1/checkout/sessions", fault, () =>
        place(cart.id)
      )
      const page = body.redirect_url ?? (await pageToPay(body.order_token))
      expect(await pageToPay(body.order_token)).toBe(page)
      const { order_id } = await booksOf(body.display_id)
      const held = await sandbox.paymentsOf(order_id)
      expect(held?.payments).toHaveLength(1)
      await sandbox.pay(page)
      await untilState(body, "paid")
    }
  )
})

describe("paying", () => {
  it("opens a new page after the old one ran out", async () => {
    const order = await placedOrder()
    await sandbox.expire(order.session)
    const page = await pageToPay(order.order_token)
    expect(page).not.toBe(order.redirect_url)
    await sandbox.pay(page)
    await untilState(order, "paid")
  })

  it("waits for a bank debit; row 26: one that fails ends the order", async () => {
    const order = await placedOrder()
    await sandbox.pay(order.redirect_url, { method: "bank_debit" })
    const waiting = await untilState(order, "processing")
    expect(waiting).toMatchObject({ can_pay: false, invoice: null })

    await sandbox.settleDebit(order.session, "failed")
    const failed = await untilState(order, "failed")
    expect(failed).toMatchObject({ paid_at: null, invoice: null })
    // The order ends a moment after its payment.
    await waitUntil(async () => !(await viewOrder(order.order_token)).can_pay)
  })

  it("comes before shipping: nothing of an unpaid order can be fulfilled", async () => {
    const order = await placedOrder()
    const fulfil = async () => {
      const admin = await adminClient()
      const { body } = await admin.get<{
        orders: {
          id: string
          display_id: number
          items: { id: string; quantity: number }[]
        }[]
      }>("/admin/orders?limit=20&order=-created_at&fields=id,display_id,*items")
      const found = body.orders.find(
        (each) => each.display_id === order.display_id
      )
      return admin.post<{ message?: string }>(
        `/admin/orders/${found?.id}/fulfillments`,
        { items: found?.items.map(({ id, quantity }) => ({ id, quantity })) }
      )
    }

    const refused = await fulfil()
    expect(refused.status).toBe(400)
    expect(refused.body.message).toContain("not paid")

    await sandbox.pay(order.redirect_url)
    await untilState(order, "paid")
    expect((await fulfil()).status).toBe(200)
  })

  it("keeps its ledger: the database refuses to change or delete an entry", async () => {
    const order = await placedOrder()
    await settle(order.order_token)
    await withDatabase(async (db) => {
      const { rowCount } = await db.query("select 1 from payment_entry")
      expect(rowCount).toBeGreaterThan(0)
      await expect(
        db.query("update payment_entry set amount_minor = 1")
      ).rejects.toThrow("append-only")
      await expect(db.query("delete from payment_entry")).rejects.toThrow(
        "append-only"
      )
    })
  })
})
