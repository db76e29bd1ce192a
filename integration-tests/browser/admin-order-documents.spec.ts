import { readFile } from "node:fs/promises"

import type { Browser, Locator, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

import type {
  SavedSettings,
  SettingsView,
} from "../../src/api/admin/invoice-settings/types"
import { adminClient } from "../harness/admin-client"
import { launchBrowser } from "../harness/browser"
import { withDatabase } from "../harness/database"
import { booksOf } from "../http/support/books"
import { paidOrder } from "../http/support/lifecycle"
import { placedOrder } from "../http/support/purchase"
import { accessibilityFaults } from "./support/accessibility"
import { screenshot } from "./support/screenshot"
import { openOrder, signedInPage } from "./support/staff"

const PATH = "/admin/invoice-settings"

let browser: Browser
let page: Page
let first: SavedSettings

const current = async (): Promise<SavedSettings> => {
  const admin = await adminClient()
  const { settings } = (await admin.get<SettingsView>(PATH)).body
  if (!settings) {
    throw new Error("The seed saves settings")
  }
  return settings
}

/** Saves the first settings with another seller, as e-invoices or without. */
const save = async (
  seller: Partial<SavedSettings["seller"]>,
  e_invoice: boolean
): Promise<void> => {
  const admin = await adminClient()
  const { numbering, issue_when, payment_terms_days, tax_scheme } = first
  const { status } = await admin.post(PATH, {
    ...{ seller_code: first.seller_code, based_on: (await current()).version },
    ...{ numbering, issue_when, payment_terms_days, tax_scheme, e_invoice },
    seller: { ...first.seller, ...seller },
  })
  expect(status).toBe(200)
}

beforeAll(async () => {
  browser = await launchBrowser()
  page = await signedInPage(browser)
  await page.setViewportSize({ width: 1440, height: 1800 })
  first = await current()
})
afterAll(async () => {
  await save({}, first.e_invoice)
  await browser.close()
})

const document = (kind: "Invoice" | "Credit note"): Locator =>
  page.getByRole("group", { name: new RegExp(`^${kind} `) })

/** The document with its PDF, which comes without loading the page anew. */
const drawn = (kind: "Invoice" | "Credit note"): Promise<void> =>
  document(kind)
    .getByRole("button", { name: /^Download/ })
    .waitFor()

describe("an order's documents", () => {
  it("show the credit note of a refund by themselves", async () => {
    const order = await paidOrder()
    await openOrder(page, order)
    await drawn("Invoice")
    await page.getByRole("button", { name: "Refund", exact: true }).click()
    const drawer = page.getByRole("dialog", { name: "Refund" })
    await drawer.getByLabel(/^Amount in/).fill("2,50")
    await drawer.getByRole("button", { name: "Refund" }).click()
    await page.getByRole("button", { name: "Refund €2.50" }).click()
    await drawn("Credit note")
    await document("Credit note").getByText("−€2.50").waitFor()
    await page.getByText(/is on its way/).waitFor({ state: "detached" })
    expect(await accessibilityFaults(page, "[role=group]")).toEqual([])
    await screenshot(page, "admin-order-documents")
  })

  it("show the credit note of a cancellation in core's menu by themselves", async () => {
    const order = await paidOrder()
    await openOrder(page, order)
    await drawn("Invoice")
    await page
      .getByRole("heading", { name: `#${order.display_id}`, exact: true })
      .locator("xpath=following::button[@aria-haspopup='menu'][1]")
      .click()
    await page.getByRole("menuitem", { name: "Cancel" }).click()
    await page.getByRole("button", { name: "Continue" }).click()
    await drawn("Credit note")
    await screenshot(page, "admin-order-canceled-documents")
  })

  it("say what keeps one from being issued, the cure, and where it is", async () => {
    const order = await placedOrder()
    const { order_id } = await booksOf(order.display_id)
    await withDatabase((database) =>
      database.query(
        `insert into invoice_fault (id, order_id, code, detail, attempts, next_attempt_at)
         values ($1, $2, 'seller_missing', 'No invoice: the seller''s data is missing.', 1, now() + interval '1 hour')`,
        [`invflt_${order_id}`, order_id]
      )
    )
    await openOrder(page, order)
    const fault = page.getByRole("alert").filter({ hasText: "seller's data" })
    await fault.getByRole("button", { name: "Try again now" }).waitFor()
    expect(await accessibilityFaults(page, "[role=alert]")).toEqual([])
    await screenshot(page, "admin-order-invoice-fault")
    await fault.getByRole("link", { name: "Settings → Invoices" }).click()
    await page.getByLabel("Name of the business").waitFor()
  })
})

describe("whether a document is an e-invoice", () => {
  it("is told, with the XML to be had", async () => {
    await save({}, true)
    await openOrder(page, await paidOrder())
    await drawn("Invoice")
    await document("Invoice").getByText("inside the PDF").waitFor()
    const downloading = page.waitForEvent("download")
    await page.getByRole("button", { name: /^XML of/ }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toMatch(/^INV-.*\.xml$/)
    const xml = await readFile(await download.path(), "utf8")
    expect(xml).toContain("CrossIndustryInvoice")
    await screenshot(page, "admin-order-e-invoice")
  })

  it("is told with what is missing, and where it is entered", async () => {
    // Inside the EU the settings insist on one of the two.
    await save({ country_code: "ch", vat_id: null, tax_number: null }, true)
    await openOrder(page, await paidOrder())
    await drawn("Invoice")
    const invoice = document("Invoice")
    await invoice.getByText("no, something is missing").waitFor()
    await invoice.getByText("(BR-S-02)").waitFor()
    await invoice.getByRole("link", { name: "Settings → Invoices" }).waitFor()
    expect(await invoice.getByRole("button", { name: /^XML of/ }).count()).toBe(
      0
    )
    await screenshot(page, "admin-order-e-invoice-missing")
  })

  it("is told as off where it was not switched on", async () => {
    await save({}, false)
    await openOrder(page, await paidOrder())
    await document("Invoice").getByText("no, it was switched off").waitFor()
  })
})
