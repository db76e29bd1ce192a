import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

import { launchBrowser } from "../harness/browser"
import { withDatabase } from "../harness/database"
import { stripeSandbox } from "../harness/stripe-sandbox"
import { booksOf } from "../http/support/books"
import { documentsOf, untilDocuments } from "../http/support/documents"
import { withEInvoices } from "../http/support/e-invoices"
import { paidOrder, refundBy, type Order } from "../http/support/lifecycle"
import { isSamePage, openMarked } from "./support/order-page"
import { lookAt } from "./support/shopper"

const SIZES = [
  ["phone", { width: 390, height: 844 }],
  ["desktop", { width: 1280, height: 900 }],
] as const

let browser: Browser
let order: Order

beforeAll(async () => {
  browser = await launchBrowser()
  await stripeSandbox().mend()
  await stripeSandbox().webhooks(true)
  order = await withEInvoices({}, async () => {
    const made = await paidOrder()
    await untilDocuments(made, 1)
    return made
  })
}, 120_000)
afterAll(() => browser.close())

const openOrder = async (viewport: { width: number; height: number }) => {
  const context = await browser.newContext({ viewport })
  return openMarked(context, order.order_token)
}

const rowsOf = async (page: Page): Promise<string[]> => {
  const list = page.getByRole("region", { name: "Documents" })
  return list.getByRole("listitem").allInnerTexts()
}

/** An order's fault is noted, as if its next document had failed. */
const whileFaulty = async (act: () => Promise<void>): Promise<void> => {
  const { order_id } = await booksOf(order.display_id)
  await withDatabase((db) =>
    db.query(
      `insert into invoice_fault (id, order_id, code, detail, attempts, next_attempt_at)
       values ('invflt_look', $1, 'failed', 'for a look', 1, now() + interval '1 hour')`,
      [order_id]
    )
  )
  try {
    await act()
  } finally {
    await withDatabase((db) =>
      db.query(`delete from invoice_fault where id = 'invflt_look'`)
    )
  }
}

describe("an order's documents", () => {
  it("come by themselves while its page is open, and each link opens", async () => {
    const page = await openOrder(SIZES[1][1])
    expect(await rowsOf(page)).toHaveLength(1)
    await withEInvoices({}, async () => {
      await refundBy(order, 400)
      await untilDocuments(order, 2)
    })
    await page
      .getByRole("link", { name: /^Credit note CN-.* as PDF$/ })
      .waitFor({ timeout: 30_000 })
    expect(await isSamePage(page)).toBe(true)

    const links = page
      .getByRole("region", { name: "Documents" })
      .getByRole("link")
    expect(await links.count()).toBe(4)
    for (const link of await links.all()) {
      const href = (await link.getAttribute("href")) ?? ""
      const file = await page.request.get(new URL(href, page.url()).href)
      expect(file.status()).toBe(200)
      expect(file.headers()["content-disposition"]).toContain("attachment")
    }
    await page.context().close()
  })

  it.each(SIZES)("look right on a %s", async (name, viewport) => {
    const page = await openOrder(viewport)
    const look = lookAt(page, name)
    const [invoice, creditNote] = await documentsOf(order)
    const rows = await rowsOf(page)
    expect(rows[0]).toContain(`Invoice ${invoice?.number}`)
    expect(rows[1]).toContain(`Credit note ${creditNote?.number}`)
    expect(rows[1]).toContain(`for invoice ${invoice?.number}`)
    expect(rows[1]).toContain("−€4.00")
    await look("order-documents")
    expect(
      await page.evaluate<boolean>(
        "document.documentElement.scrollWidth <= innerWidth"
      )
    ).toBe(true)

    await whileFaulty(async () => {
      await page.reload()
      await page.getByText(/A document takes longer than usual/).waitFor()
      await look("order-documents-delayed")
    })

    const href = invoice?.links.pdf ?? ""
    await page.goto(href.replace(/signature=.{5}/, "signature=short"))
    await page.getByRole("heading", { name: /link is not whole/ }).waitFor()
    await look("document-link-broken")
    await page.context().close()
  })
})
