import { beforeEach, describe, expect, it } from "vitest"

import { adminClient } from "../harness/admin-client"
import { withDatabase } from "../harness/database"
import { storeClient } from "../harness/store-client"
import { stripeSandbox } from "../harness/stripe-sandbox"
import { waitUntil } from "../harness/wait"
import { booksOf } from "./support/books"
import { freeCoupons } from "./support/coupons"
import {
  documentsOf,
  downloadInvoice,
  storedDocuments,
  untilDocuments,
} from "./support/documents"
import {
  currentSettings,
  saveSettings,
  withoutSettings,
} from "./support/invoice-settings"
import { paidOrder, staff, untilState, type Order } from "./support/lifecycle"
import { pdfText } from "./support/pdf-text"
import type { Refused } from "./support/placing"
import {
  ADDRESSES,
  place,
  placedOrder,
  readyCart,
  type Placed,
} from "./support/purchase"

const sandbox = stripeSandbox()
beforeEach(() => sandbox.mend())

const HOSTILE = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "</td></table><iframe src=file:///etc/passwd>",
  "{{{constructor}}} {{7*7}}",
  "<style>*{display:none}</style>",
  "\"'`&amp;<!--",
]

const textOf = async (order: { order_token: string }): Promise<string> => {
  const { bytes } = await downloadInvoice(order)
  // A PDF keeps no spaces at the ends of its lines.
  return (await pdfText(bytes)).replace(/\s+/g, "")
}

const pay = async (order: Placed): Promise<void> => {
  await sandbox.pay(order.redirect_url)
  await untilState(order, "paid")
  await untilDocuments(order, 1, { timeoutMs: 60_000 })
}

const countOf = (): Promise<{ invoices: number; counted: number }> =>
  withDatabase(async (db) => {
    const { rows } = await db.query<{ invoices: number; counted: number }>(
      `select (select count(*)::int from invoice) as invoices,
         (select coalesce(sum(last_sequence), 0)::int from invoice_counter) as counted`
    )
    return rows[0]
  })

describe("the invoice of", () => {
  it("an order that costs nothing says so: what it would have cost, the discount, and zero", async () => {
    const cart = await readyCart({ codes: await freeCoupons() })
    const { body: order } = await place(cart.id)
    expect(await untilDocuments(order, 1)).toEqual(["invoice 0"])
    const [stored] = await storedDocuments(order.display_id)
    expect(stored).toMatchObject({ status: "paid", total_minor: 0 })
    for (const tax of stored?.taxes ?? []) {
      expect(tax).toMatchObject({ net_minor: 0, tax_minor: 0, gross_minor: 0 })
    }
    expect(await textOf(order)).toContain("0,00€")
  })

  it.each(HOSTILE)(
    "a buyer called %s prints it and does nothing else",
    async (text) => {
      const cart = await readyCart()
      const address = {
        ...ADDRESSES.eur,
        first_name: text,
        last_name: text,
        company: text,
        address_1: text,
        address_2: text,
        city: text,
        province: text,
        postal_code: text.slice(0, 20),
        phone: text.slice(0, 40),
      }
      const { status, body: order } = await place(cart.id, {
        shipping_address: address,
        billing_address: address,
      })
      expect(status).toBe(200)
      await pay(order)
      const printed = await textOf(order)
      const [name] = text.replace(/\s+/g, "").match(/.{1,20}/) ?? [""]
      expect(printed.split(name).length).toBeGreaterThan(3)
      expect(printed).toContain("INV-")
      expect(printed).not.toContain("root:x:0")
    }
  )

  it("an order in a language that is none is English", async () => {
    const cart = await readyCart()
    const { status } = await storeClient().post(`/store/carts/${cart.id}`, {
      locale: "tlh-QQ",
    })
    expect(status).toBe(200)
    const { body: order } = await place(cart.id)
    await pay(order)
    expect(await textOf(order)).toMatch(/Invoice(number|INV)/i)
  })

  it("a company of 10 000 characters is refused at the checkout, and cut on the page where staff wrote it", async () => {
    const company = "Ä&B<i> ".repeat(1_500).slice(0, 10_000)
    const cart = await readyCart()
    const refused = await place<Refused>(cart.id, {
      billing_address: { ...ADDRESSES.eur, company },
    })
    expect(refused.status).toBe(400)
    expect(JSON.stringify(refused.body)).toContain("company")

    const order = await placedOrder()
    const admin = await adminClient()
    const { order_id } = await booksOf(order.display_id)
    const edited = await admin.post(`/admin/orders/${order_id}`, {
      billing_address: { ...ADDRESSES.eur, company },
    })
    expect(edited.status).toBe(200)
    await pay(order)
    const printed = await textOf(order)
    expect(printed).toContain("…")
    expect(printed.length).toBeLessThan(3_000)
    const kept = await withDatabase(async (db) => {
      const { rows } = await db.query<{ snapshot: object }>(
        "select snapshot from invoice where order_id = $1",
        [order_id]
      )
      return JSON.stringify(rows[0]?.snapshot)
    })
    expect(kept).toContain(JSON.stringify(company.trim()).slice(1, -1))
  })
})

describe("without the seller's data", () => {
  it("an order is paid, its invoice waits without a number, staff are told why, and saving heals it", async () => {
    const settings = await currentSettings()
    await withoutSettings(async () => {
      const before = await countOf()
      const order: Order = await paidOrder()
      const admin = await adminClient()
      const { order_id } = await booksOf(order.display_id)
      const fault = await waitUntil(
        async () => {
          const { body } = await admin.get<{
            fault: { code: string; detail: string } | null
          }>(`/admin/orders/${order_id}/invoice`)
          return body.fault
        },
        { what: "the fault to be told" }
      )
      expect(fault.code).toBe("seller_missing")
      const again = await staff(order, "invoice")
      expect(again.status).toBe(400)
      expect(again.body.message).toMatch(/settings|seller/i)
      expect(await documentsOf(order)).toEqual([])
      expect(await countOf()).toEqual(before)

      const saved = await saveSettings(settings, {}, 0)
      expect(saved.body).toMatchObject({ settings: { version: 1 } })
      expect(
        await untilDocuments(order, 1, { timeoutMs: 120_000 })
      ).toHaveLength(1)
      const after = await countOf()
      expect(after.invoices).toBeGreaterThan(before.invoices)
      expect(after.counted).toBe(after.invoices)
    })
  }, 200_000)
})
