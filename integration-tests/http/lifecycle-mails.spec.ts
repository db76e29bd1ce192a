import { describe, expect, it } from "vitest"

import { withDatabase } from "../harness/database"
import { mailInbox, type InboxMail } from "../harness/mail-inbox"
import { stripeSandbox } from "../harness/stripe-sandbox"
import { waitUntil } from "../harness/wait"
import { booksOf, endHold } from "./support/books"
import {
  paidOrder,
  refundBy,
  shopperCancels,
  staff,
  untilState,
  type Order,
} from "./support/lifecycle"
import { placedOrder, settle } from "./support/purchase"

const inbox = mailInbox()

/** An order's mails whose subject begins so, once there are `count` of them. */
const mailsOf = (
  order: Order,
  subject: string,
  count: number,
  timeoutMs = 30_000
): Promise<InboxMail[]> =>
  waitUntil(
    async () => {
      const all = await inbox.to(order.cart.email)
      const found = all.filter((mail) => mail.subject.startsWith(subject))
      return found.length >= count ? found : null
    },
    { what: `${count} mails: ${subject}`, timeoutMs }
  )

const isCancellation = (mail: InboxMail): boolean =>
  mail.subject.endsWith("was cancelled")

const cancellations = async (order: Order): Promise<InboxMail[]> =>
  (await inbox.to(order.cart.email)).filter(isCancellation)

const cancellationOf = (order: Order): Promise<InboxMail> =>
  waitUntil(async () => (await cancellations(order))[0], {
    what: "the mail of the cancellation",
    timeoutMs: 30_000,
  })

/** No document can be stored while `work` goes on. */
const withoutDocuments = async <T>(work: () => Promise<T>): Promise<T> => {
  await withDatabase((db) =>
    db.query(
      `create or replace function refuse_documents() returns trigger language plpgsql as
         $$ begin raise exception 'no documents in this test'; end $$;
       create trigger refuse_documents before insert on invoice
         for each row execute function refuse_documents()`
    )
  )
  try {
    return await work()
  } finally {
    await withDatabase((db) =>
      db.query("drop function refuse_documents cascade")
    )
  }
}

const forget = async (order: Order) => {
  const { order_id } = await booksOf(order.display_id)
  return withDatabase((db) =>
    db.query("delete from invoice_fault where order_id = $1", [order_id])
  )
}

describe("a cancelled order", () => {
  it("by the shopper is told, with nothing charged and the order's page", async () => {
    const order = await placedOrder()
    await shopperCancels(order)
    const mail = await cancellationOf(order)
    expect(mail.text).toContain("You cancelled your order")
    expect(mail.text).toContain("You have not been charged.")
    expect(mail.text).toContain(order.order_token)
    expect(mail.html).toContain(order.order_token)

    await settle(order.order_token)
    expect(await cancellations(order)).toHaveLength(1)
  })

  it("by its hold is told when the time to pay has run out", async () => {
    const order = await placedOrder()
    await endHold(order.display_id)
    await stripeSandbox().expire(order.session)
    await settle(order.order_token)
    await untilState(order, "expired")
    expect((await cancellationOf(order)).text).toContain(
      "The time to pay has run out"
    )
  })

  it("by staff is told with its money on the way, and the refund once", async () => {
    const order = await paidOrder()
    await staff(order, "cancel")
    const mail = await cancellationOf(order)
    expect(mail.text).toContain("We cancelled your order")
    expect(mail.text).toMatch(/The €[\d.]+ that you paid goes back/)

    const [refund] = await mailsOf(order, "Money returned", 1)
    expect(refund?.text).toMatch(/We have returned the whole €[\d.]+/)
    await settle(order.order_token)
    expect(await mailsOf(order, "Money returned", 1)).toHaveLength(1)
  })
})

describe("a refund", () => {
  it("is told each time, with its own amount", async () => {
    const order = await paidOrder()
    expect((await refundBy(order, 500)).status).toBe(200)
    await mailsOf(order, "Money returned", 1)
    expect((await refundBy(order, order.total - 500)).status).toBe(200)
    const mails = await mailsOf(order, "Money returned", 2)
    const texts = mails.map(({ text }) => text)
    expect(texts.some((text) => text.includes("returned €5.00 of the"))).toBe(
      true
    )
    expect(texts.some((text) => text.includes("the remaining €"))).toBe(true)
    expect(await cancellations(order)).toEqual([])
  })
})

describe("what no event told", () => {
  it(
    "is told by the sweep: the ledger is the guarantee",
    { timeout: 180_000 },
    async () => {
      const order = await paidOrder()
      await staff(order, "cancel")
      await cancellationOf(order)
      await mailsOf(order, "Money returned", 1)
      const { order_id } = await booksOf(order.display_id)
      // As if the process had died before it queued them.
      await withDatabase((db) =>
        db.query(
          `delete from mail_message where subject_id = $1
             and event in ('order-canceled', 'order-refunded')`,
          [order_id]
        )
      )
      await mailsOf(order, "Money returned", 2, 150_000)
      await waitUntil(async () => (await cancellations(order)).length === 2, {
        timeoutMs: 60_000,
        what: "the cancellation's mail from the sweep",
      })
    }
  )

  it(
    "is invoiced by the sweep, also when money went back meanwhile",
    { timeout: 180_000 },
    async () => {
      const order = await withoutDocuments(async () => {
        const paid = await paidOrder()
        expect((await refundBy(paid, 500)).status).toBe(200)
        await untilState(paid, "partially_refunded")
        // As if the process had died over it: nothing is left that tells of it.
        await waitUntil(async () => (await forget(paid)).rowCount === 1, {
          what: "the document that was refused",
          timeoutMs: 30_000,
        })
        expect(await booksOf(paid.display_id)).toMatchObject({ invoices: 0 })
        return paid
      })
      await waitUntil(
        async () => {
          // An event that came late was refused too, and would wait for its time.
          await forget(order)
          return (await booksOf(order.display_id)).invoices === 1
        },
        { timeoutMs: 150_000, what: "the invoice" }
      )
    }
  )
})
