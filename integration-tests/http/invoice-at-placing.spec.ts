import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"

import { storeClient } from "../harness/store-client"
import { stripeSandbox } from "../harness/stripe-sandbox"
import { waitUntil } from "../harness/wait"
import { booksOf, endHold } from "./support/books"
import {
  downloadInvoice,
  storedDocuments,
  untilDocuments,
} from "./support/documents"
import { currentSettings, saveSettings } from "./support/invoice-settings"
import { refundBy, staff, untilState } from "./support/lifecycle"
import { pdfText } from "./support/pdf-text"
import { placedOrder } from "./support/purchase"

const TERMS_DAYS = 10
const SWEPT = { timeoutMs: 150_000 }

const sandbox = stripeSandbox()
let before: Awaited<ReturnType<typeof currentSettings>>

beforeAll(async () => {
  before = await currentSettings()
  const saved = await saveSettings(before, {
    issue_when: "placed",
    payment_terms_days: TERMS_DAYS,
  })
  expect(saved.status).toBe(200)
})
// Other tests have their invoices when they are paid.
afterAll(async () => {
  const { version } = await currentSettings()
  await saveSettings(before, {}, version)
})
beforeEach(() => sandbox.mend())

type Order = Awaited<ReturnType<typeof placedOrder>>

const textOf = async (order: Order): Promise<string> => {
  const { bytes } = await downloadInvoice(order)
  return (await pdfText(bytes)).replace(/\s+/g, " ")
}

const dueOn = (): string => {
  const due = new Date(Date.now() + TERMS_DAYS * 86_400_000)
  return new Intl.DateTimeFormat("de-DE", {
    timeZone: "Europe/Berlin",
    day: "numeric",
    month: "long",
    year: "numeric",
  }).format(due)
}

describe("an invoice at placing", () => {
  it("is issued before any money comes, with terms and stamp, and stays the one of the paid order", async () => {
    const order = await placedOrder()
    const total = Math.round(order.cart.total * 100)
    expect(await untilDocuments(order, 1)).toEqual([`invoice ${total}`])
    const text = await textOf(order)
    expect(text).toMatch(/zahlung offen/i)
    expect(text).toContain(dueOn())

    await sandbox.pay(order.redirect_url)
    await untilState(order, "paid")
    expect((await staff(order, "invoice")).status).toBe(200)
    expect(await untilDocuments(order, 1)).toEqual([`invoice ${total}`])
    const [stored] = await storedDocuments(order.display_id)
    expect(stored).toMatchObject({ status: "pending", total_minor: total })

    await refundBy(order, 150)
    expect(await untilDocuments(order, 2)).toEqual([
      `invoice ${total}`,
      "credit_note 150",
    ])
  }, 200_000)

  it("is taken back whole once the time to pay has run out", async () => {
    const order = await placedOrder()
    await untilDocuments(order, 1)
    await endHold(order.display_id)
    await sandbox.expire(order.session)
    await waitUntil(
      async () => (await booksOf(order.display_id)).cancel_reason,
      { what: "the end of its time to pay" }
    )
    const total = Math.round(order.cart.total * 100)
    expect(await untilDocuments(order, 2, SWEPT)).toEqual([
      `invoice ${total}`,
      `credit_note ${total}`,
    ])
    const [, note] = await storedDocuments(order.display_id)
    expect(note?.reason).toBe("cancellation")
  }, 200_000)

  it("is taken back whole where the shopper gives the order up", async () => {
    const order = await placedOrder()
    await untilDocuments(order, 1)
    await storeClient().post(
      `/store/placed-orders/${order.order_token}/cancel`,
      {}
    )
    await waitUntil(
      async () => (await booksOf(order.display_id)).cancel_reason,
      { what: "the end of its time to pay" }
    )
    expect(await untilDocuments(order, 2, SWEPT)).toHaveLength(2)
    const stored = await storedDocuments(order.display_id)
    const sign = (kind: string): number => (kind === "invoice" ? 1 : -1)
    expect(
      stored.reduce((sum, d) => sum + sign(d.kind) * d.total_minor, 0)
    ).toBe(0)
  }, 200_000)
})
