import { beforeEach, describe, expect, it } from "vitest"

import { adminClient } from "../harness/admin-client"
import { withDatabase } from "../harness/database"
import { mailInbox } from "../harness/mail-inbox"
import { storeClient } from "../harness/store-client"
import { stripeSandbox } from "../harness/stripe-sandbox"
import { waitUntil } from "../harness/wait"
import { booksOf } from "./support/books"
import {
  documentsOf,
  editQuantity,
  linkedPath,
  storedDocuments,
  untilDocuments,
  whileCreditNotesFail,
} from "./support/documents"
import {
  paidOrder,
  refundBy,
  shopperCancels,
  staff,
  untilState,
} from "./support/lifecycle"
import { freeCoupons } from "./support/coupons"
import { place, placedOrder, readyCart } from "./support/purchase"

const sandbox = stripeSandbox()

beforeEach(async () => {
  await sandbox.mend()
  await sandbox.webhooks(true)
})

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

/** Invoices less credit notes, in all and rate by rate. */
const balanceOf = async (displayId: number) => {
  const documents = await storedDocuments(displayId)
  const sign = (kind: string) => (kind === "invoice" ? 1 : -1)
  const of = (pick: (tax: (typeof documents)[0]["taxes"][0]) => number) =>
    sum(documents.map(({ kind, taxes }) => sign(kind) * sum(taxes.map(pick))))
  return {
    total: sum(documents.map((d) => sign(d.kind) * d.total_minor)),
    net: of((tax) => tax.net_minor),
    tax: of((tax) => tax.tax_minor),
  }
}

describe("credit notes", () => {
  it("are issued for each refund, and the last takes back the rest to the minor unit", async () => {
    const order = await paidOrder()
    const { total } = order
    await untilDocuments(order, 1)
    await refundBy(order, 333)
    await untilDocuments(order, 2)
    await refundBy(order, 500)
    expect(await untilDocuments(order, 3)).toEqual([
      `invoice ${total}`,
      "credit_note 333",
      "credit_note 500",
    ])
    expect((await balanceOf(order.display_id)).total).toBe(total - 833)
    await refundBy(order, total - 833)
    await untilDocuments(order, 4)
    expect(await balanceOf(order.display_id)).toEqual({
      total: 0,
      net: 0,
      tax: 0,
    })
    const stored = await storedDocuments(order.display_id)
    expect(stored.map(({ reason, status }) => [reason, status])).toEqual([
      [null, "paid"],
      ...Array.from({ length: 3 }, () => ["refund", "returned"]),
    ])
    const [invoice, ...notes] = await documentsOf(order)
    expect(new Set(notes.map(({ corrects }) => corrects))).toEqual(
      new Set([invoice?.number])
    )
  })

  it("are one each, however many ask at once", async () => {
    const order = await paidOrder()
    await untilDocuments(order, 1)
    const answers = await Promise.all([
      refundBy(order, 200),
      refundBy(order, 300),
      ...Array.from({ length: 4 }, () => staff(order, "invoice")),
    ])
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    await Promise.all(Array.from({ length: 6 }, () => staff(order, "invoice")))
    const told = await untilDocuments(order, 3)
    expect(told.toSorted()).toEqual([
      "credit_note 200",
      "credit_note 300",
      `invoice ${order.total}`,
    ])
  })

  it("come with the mail that tells of the money, once", async () => {
    const order = await paidOrder()
    await untilDocuments(order, 1)
    await refundBy(order, 450)
    await untilDocuments(order, 2)
    const number = (await documentsOf(order))[1]?.number ?? ""
    const inbox = mailInbox()
    const told = () =>
      inbox
        .to(order.cart.email)
        .then((mails) => mails.filter((m) => m.subject.includes("returned")))
    const [mail] = await waitUntil(
      async () => {
        const mails = await told()
        return mails.length > 0 ? mails : null
      },
      { what: "the mail about the refund" }
    )
    expect(mail?.attachments.map((each) => each.fileName)).toEqual([
      `${number}.pdf`,
    ])
    expect(mail?.text).toContain(number)
    const link = /http\S+\/documents\/\S+/.exec(mail?.text ?? "")?.[0] ?? ""
    const linked = await storeClient().download(linkedPath(link))
    expect(linked.status).toBe(200)
    const inDays = Number(new URL(link).searchParams.get("expires")) / 86_400
    expect(inDays - Date.now() / 86_400_000).toBeCloseTo(7, 1)
    expect(await told()).toHaveLength(1)
  })

  it("take back all when staff cancel a paid order", async () => {
    const order = await paidOrder()
    await untilDocuments(order, 1)
    await staff(order, "cancel")
    expect(await untilDocuments(order, 2)).toEqual([
      `invoice ${order.total}`,
      `credit_note ${order.total}`,
    ])
    const stored = await storedDocuments(order.display_id)
    expect(stored[1]?.reason).toBe("cancellation")
    expect((await balanceOf(order.display_id)).total).toBe(0)
  })

  it("are not needed where nothing was paid", async () => {
    const order = await placedOrder()
    await shopperCancels(order)
    await untilState(order, "canceled")
    expect((await staff(order, "invoice")).status).toBe(400)
    expect(await documentsOf(order)).toEqual([])
  })

  it("are not needed for an order that costs nothing, which has its invoice", async () => {
    const cart = await readyCart({ codes: await freeCoupons() })
    const { body: order } = await place(cart.id)
    expect(await untilDocuments(order, 1)).toEqual(["invoice 0"])
  })

  it("correct an order that was edited down, and leave its refund at that", async () => {
    const order = await paidOrder({ quantity: 3 })
    await untilDocuments(order, 1)
    const cost = await editQuantity(order.display_id, 1)
    expect(cost).toBeLessThan(order.total)
    const documents = [
      `invoice ${order.total}`,
      `credit_note ${order.total}`,
      `invoice ${cost}`,
    ]
    expect(await untilDocuments(order, 3)).toEqual(documents)
    expect((await refundBy(order, order.total - cost)).status).toBe(200)
    await untilState(order, "partially_refunded")
    await staff(order, "invoice")
    expect(await untilDocuments(order, 3)).toEqual(documents)
    expect((await refundBy(order, 100)).status).toBe(200)
    expect(await untilDocuments(order, 4)).toEqual([
      ...documents,
      "credit_note 100",
    ])
    expect((await balanceOf(order.display_id)).total).toBe(cost - 100)
  })

  it("correct an order that was edited up: the new invoice is open", async () => {
    const order = await paidOrder()
    await untilDocuments(order, 1)
    const cost = await editQuantity(order.display_id, 5)
    expect(cost).toBeGreaterThan(order.total)
    expect(await untilDocuments(order, 3)).toEqual([
      `invoice ${order.total}`,
      `credit_note ${order.total}`,
      `invoice ${cost}`,
    ])
    const stored = await storedDocuments(order.display_id)
    expect(stored.map(({ status }) => status)).toEqual([
      "paid",
      "set_off",
      "pending",
    ])
  })

  it("come with the new invoice in one mail when staff edit the order", async () => {
    const order = await paidOrder({ quantity: 3 })
    await untilDocuments(order, 1)
    await editQuantity(order.display_id, 1)
    await untilDocuments(order, 3)
    const [, credit, invoice] = await documentsOf(order)
    const told = async () =>
      (await mailInbox().to(order.cart.email)).filter(({ subject }) =>
        subject.includes("was changed")
      )
    const [mail] = await waitUntil(
      async () => {
        const mails = await told()
        return mails.length > 0 ? mails : null
      },
      { what: "the mail about the edit" }
    )
    expect(mail?.attachments.map((each) => each.fileName)).toEqual([
      `${invoice?.number}.pdf`,
      `${credit?.number}.pdf`,
    ])
    expect(mail?.text).toContain(invoice?.number)
    expect(mail?.text).toContain(credit?.number)
    expect(await told()).toHaveLength(1)
  })

  it("are healed by the sweep when nothing told of the refund", async () => {
    const order = await paidOrder()
    await untilDocuments(order, 1)
    const { order_id } = await booksOf(order.display_id)
    const fault = () =>
      withDatabase(async (db) => {
        const { rows } = await db.query(
          `delete from invoice_fault where order_id = $1 returning code`,
          [order_id]
        )
        return rows[0] ?? null
      })
    await whileCreditNotesFail(order_id, async () => {
      await refundBy(order, 250)
      await waitUntil(fault, { what: "the fault to be flagged" })
    })
    expect(await untilDocuments(order, 2, { timeoutMs: 150_000 })).toEqual([
      `invoice ${order.total}`,
      "credit_note 250",
    ])
  }, 200_000)
})

describe("documents of an order", () => {
  it("are handed to the holder of its link and to staff, and to nobody else", async () => {
    const [order, other] = [await paidOrder(), await paidOrder()]
    await untilDocuments(order, 1)
    await untilDocuments(other, 1)
    await refundBy(order, 100)
    await untilDocuments(order, 2)
    const documents = await documentsOf(order)
    const store = storeClient()
    const admin = await adminClient()
    const { order_id } = await booksOf(order.display_id)
    for (const { id, links } of documents) {
      const own = await store.get<string>(linkedPath(links.pdf))
      expect(own.status).toBe(200)
      const staffs = await admin.get(
        `/admin/orders/${order_id}/invoice/documents/${id}/pdf`
      )
      expect(staffs.status).toBe(200)
    }
    const { body } = await admin.get<{ documents: unknown[] }>(
      `/admin/orders/${order_id}/invoice`
    )
    expect(body.documents).toEqual(
      documents.map(({ links: _links, ...document }) => ({
        ...document,
        e_invoice: { status: "off" },
      }))
    )
    expect(await documentsOf(other)).toHaveLength(1)
    const forged = await store.get(
      `/store/placed-orders/${order.order_token}x/documents`
    )
    expect(forged.status).toBe(404)
  })
})
