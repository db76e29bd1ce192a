import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, inject, it } from "vitest"

import { adminClient } from "../harness/admin-client"
import { withDatabase } from "../harness/database"
import { mailInbox } from "../harness/mail-inbox"
import "../harness/shop-info"
import { waitUntil } from "../harness/wait"
import { booksOf } from "../http/support/books"
import { documentsOf, untilDocuments } from "../http/support/documents"
import {
  paidOrder,
  refundBy,
  staff,
  type Order,
} from "../http/support/lifecycle"
import { withFullDisk, withoutChromium } from "./support/broken-places"

type State = {
  invoice: { number: string; has_pdf: boolean } | null
  fault: { code: string; detail: string } | null
}

/** What staff are told once an order's documents have failed. */
const untilFault = async (order: Order): Promise<State> => {
  const admin = await adminClient()
  const { order_id } = await booksOf(order.display_id)
  return waitUntil(
    async () => {
      const { body } = await admin.get<State>(
        `/admin/orders/${order_id}/invoice`
      )
      return body.fault ? body : null
    },
    { timeoutMs: 60_000, what: "the fault to be told" }
  )
}

/** Ends the wait until the next attempt; the sweep makes it. */
const endWait = async (order: Order): Promise<void> => {
  const { order_id } = await booksOf(order.display_id)
  await withDatabase((db) =>
    db.query(
      "update invoice_fault set next_attempt_at = now() where order_id = $1",
      [order_id]
    )
  )
}

/** Each document can be had, with the bytes whose hash was noted. */
const expectPdfs = async (order: Order, count: number): Promise<void> => {
  const admin = await adminClient()
  const documents = await documentsOf(order)
  expect(documents).toHaveLength(count)
  for (const { id } of documents) {
    const { status, bytes } = await admin.download(`/admin/invoices/${id}/pdf`)
    expect(status).toBe(200)
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe("%PDF-")
  }
}

const mailsWithPdf = async ({ cart }: Order): Promise<string[]> =>
  (await mailInbox().to(cart.email)).flatMap(({ attachments }) =>
    attachments.map(({ fileName }) => fileName)
  )

describe("documents", () => {
  // A machine's own Chromium is not ours to take away.
  it.skipIf(process.env.CHROMIUM_PATH)(
    "wait while Chromium is missing, of which staff are told the cure, and heal by themselves",
    async () => {
      const { order, number } = await withoutChromium(async () => {
        const order = await paidOrder()
        const { fault, invoice } = await untilFault(order)
        expect(fault?.detail).toContain("Set CHROMIUM_PATH")
        expect(invoice?.has_pdf).toBe(false)
        // The order goes on, up to the money that goes back.
        expect((await refundBy(order, 100)).status).toBe(200)
        expect((await staff(order, "invoice")).status).toBeGreaterThanOrEqual(
          400
        )
        expect(await mailsWithPdf(order)).toEqual([])
        const log = readFileSync(join(inject("shop").logDir, "medusa.log"))
        expect(log.toString()).toContain("Set CHROMIUM_PATH")
        return { order, number: invoice?.number ?? "" }
      })
      await endWait(order)
      expect(await untilDocuments(order, 2, { timeoutMs: 120_000 })).toEqual([
        `invoice ${order.total}`,
        "credit_note 100",
      ])
      await expectPdfs(order, 2)
      const [invoice] = await documentsOf(order)
      expect(invoice?.number).toBe(number)
      await waitUntil(
        async () => (await mailsWithPdf(order)).includes(`${number}.pdf`),
        { timeoutMs: 120_000, what: "the mail with the invoice" }
      )
    },
    300_000
  )

  it("are stored once there is room on the disk again, under the numbers that they have", async () => {
    const { order, number } = await withFullDisk(async () => {
      const order = await paidOrder()
      const { fault, invoice } = await untilFault(order)
      expect(fault?.code).toBe("storage_failed")
      expect(fault?.detail).toContain("COUNTERFOIL_DATA_DIR")
      expect(invoice?.has_pdf).toBe(false)
      return { order, number: invoice?.number ?? "" }
    })
    expect((await staff(order, "invoice")).status).toBe(200)
    await untilDocuments(order, 1)
    await expectPdfs(order, 1)
    const [invoice] = await documentsOf(order)
    expect(invoice?.number).toBe(number)
    await waitUntil(
      async () => (await mailsWithPdf(order)).includes(`${number}.pdf`),
      { timeoutMs: 120_000, what: "the mail with the invoice" }
    )
  }, 300_000)
})
