import { beforeEach, describe, expect, it } from "vitest"

import { withDatabase } from "../harness/database"
import { mailInbox } from "../harness/mail-inbox"
import { stripeSandbox } from "../harness/stripe-sandbox"
import { waitUntil } from "../harness/wait"
import { downloadInvoice } from "./support/documents"
import { untilState } from "./support/lifecycle"
import { pdfText } from "./support/pdf-text"
import {
  place,
  placedOrder,
  readyCart,
  settle,
  variantOf,
  viewOrder,
  type OrderView,
} from "./support/purchase"

const sandbox = stripeSandbox()
const inbox = mailInbox()

const untilInvoice = (token: string): Promise<OrderView> =>
  waitUntil(async () => {
    const order = await viewOrder(token)
    return order.invoice ? order : null
  })

const mailsTo = (email: string, count: number) =>
  waitUntil(async () => {
    const mails = await inbox.to(email)
    return mails.length >= count ? mails : null
  })

const facts = (displayId: number) =>
  withDatabase(async (db) => {
    const { rows } = await db.query(
      `select op.state, op.received_minor::int as received, op.attention,
         (select count(*)::int from payment_entry pe
            where pe.order_id = o.id and pe.kind = 'captured') as captured,
         (select count(*)::int from order_transaction ot
            where ot.order_id = o.id) as transactions,
         (select count(*)::int from capture c
            join payment p on p.id = c.payment_id
            join order_payment_collection opc
              on opc.payment_collection_id = p.payment_collection_id
            where opc.order_id = o.id) as captures,
         (select count(*)::int from invoice i where i.order_id = o.id) as invoices
       from "order" o left join order_payment op on op.order_id = o.id
       where o.display_id = $1`,
      [displayId]
    )
    return rows[0]
  })

beforeEach(() => sandbox.webhooks(true))

describe("a purchase", () => {
  it("is placed, pending, paid by webhook, invoiced and mailed, once each", async () => {
    const cart = await readyCart({ codes: ["WELCOME10"] })
    const placed = await place(cart.id)
    expect(placed.status).toBe(200)
    expect(placed.body.payment_state).toBe("pending")

    const pending = await viewOrder(placed.body.order_token)
    expect(pending).toMatchObject({
      payment_state: "pending",
      can_pay: true,
      paid_at: null,
      invoice: null,
      promotion_codes: ["WELCOME10"],
      total: cart.total,
    })
    const [invitation] = await mailsTo(cart.email, 1)
    expect(invitation?.text).toContain(placed.body.order_token)

    await sandbox.pay(placed.body.redirect_url)
    const paid = await untilState(placed.body, "paid")
    expect(paid).toMatchObject({ can_pay: false, total: cart.total })

    const invoiced = await untilInvoice(placed.body.order_token)
    const pdf = await downloadInvoice(placed.body)
    expect(pdf.headers.get("content-type")).toBe("application/pdf")
    const text = await pdfText(pdf.bytes)
    expect(text).toContain(invoiced.invoice?.number)
    expect(text).toContain("Mara Lindqvist")

    const mails = await mailsTo(cart.email, 2)
    expect(mails).toHaveLength(2)
    const receipt = mails.find((mail) => mail.attachments.length > 0)
    expect(receipt?.attachments[0]).toMatchObject({
      contentType: "application/pdf",
    })
    const attached = await inbox.attachment(receipt, 0)
    expect(await pdfText(attached)).toContain(invoiced.invoice?.number)

    expect(await facts(placed.body.display_id)).toEqual({
      state: "paid",
      received: Math.round(cart.total * 100),
      attention: [],
      captured: 1,
      transactions: 1,
      captures: 1,
      invoices: 1,
    })
  })

  it("changes nothing when the same webhook comes ten times at once", async () => {
    const order = await placedOrder()
    await sandbox.webhooks(false)
    await sandbox.pay(order.redirect_url)
    const event = await sandbox.eventOf(
      order.session,
      "checkout.session.completed"
    )

    const results = await sandbox.deliver(event.id, 10)
    expect(results.map((result) => result.status)).toEqual(
      Array.from({ length: 10 }, () => 200)
    )
    await untilInvoice(order.order_token)
    await mailsTo(order.cart.email, 2)
    // Once more, after everything has been done.
    expect((await sandbox.deliver(event.id, 1))[0]?.status).toBe(200)
    await settle(order.order_token)

    expect(await facts(order.display_id)).toMatchObject({
      state: "paid",
      captured: 1,
      transactions: 1,
      captures: 1,
      invoices: 1,
    })
    expect(await inbox.to(order.cart.email)).toHaveLength(2)
  })

  it("is paid by the return page alone when no webhook arrives", async () => {
    const order = await placedOrder()
    await sandbox.webhooks(false)
    await sandbox.pay(order.redirect_url)

    const answers = await Promise.all(
      Array.from({ length: 5 }, () => settle(order.order_token))
    )
    expect(answers.map(({ body }) => body.order.payment_state)).toEqual(
      Array.from({ length: 5 }, () => "paid")
    )
    expect(await facts(order.display_id)).toMatchObject({
      captured: 1,
      transactions: 1,
    })
  })

  it("holds its stock from placing on", async () => {
    const { id } = await variantOf("fjell-hardcover-notebook", "FJL-MOSS-LINED")
    const reserved = () =>
      withDatabase(async (db) => {
        const { rows } = await db.query<{ reserved: number }>(
          `select sum(l.reserved_quantity)::int as reserved
           from inventory_level l
           join product_variant_inventory_item v
             on v.inventory_item_id = l.inventory_item_id
           where v.variant_id = $1`,
          [id]
        )
        return rows[0]?.reserved ?? 0
      })

    const before = await reserved()
    await placedOrder({ variantId: id, quantity: 3 })
    expect(await reserved()).toBe(before + 3)
  })
})

describe("what an order costs", () => {
  it("is charged to the cent where core's total has fractions of one", async () => {
    const order = await placedOrder({ currency: "usd", quantity: 1 })
    await sandbox.pay(order.redirect_url)
    const paid = await untilState(order, "paid")
    expect(paid.currency_code).toBe("usd")
    expect(await facts(order.display_id)).toMatchObject({
      received: Math.round(paid.total * 100),
      attention: [],
      captures: 1,
    })
    await untilInvoice(order.order_token)
  })
})
