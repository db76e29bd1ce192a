import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"

import { adminClient } from "../harness/admin-client"
import { launchBrowser } from "../harness/browser"
import "../harness/shop-info"
import { mailInbox } from "../harness/mail-inbox"
import { heldExport, workerDies } from "../http/support/held-export"
import { paidOrder } from "../http/support/lifecycle"
import { issuedTo, today } from "../http/support/listed-documents"
import { freshEmail } from "../http/support/purchase"
import { accessibilityFaults } from "./support/accessibility"
import { screenshot } from "./support/screenshot"
import { fillAddress, fillCart, findNotebook } from "./support/shopper"
import { openAdmin, signedInPage } from "./support/staff"

const PATH = "/admin/invoice-settings"

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

describe("the page of invoice settings", () => {
  let page: Page
  let version: number

  beforeAll(async () => {
    const admin = await adminClient()
    const { body } = await admin.get<{ settings: { version: number } }>(PATH)
    version = body.settings.version
    page = await signedInPage(browser)
  })

  const open = async () => {
    await openAdmin(page, "/settings/invoices")
    await page.getByLabel("Name of the business").waitFor()
  }

  it("tells what is wrong as one types, shows a number as it will look, and saves", async () => {
    await open()
    await page.getByLabel("IBAN", { exact: false }).fill("DE89 3704")
    await page.getByLabel("BIC", { exact: false }).click()
    await page.getByText("An IBAN of DE has 22 signs; this has 8.").waitFor()
    const format = page.getByLabel("Invoice numbers")
    await format.fill("R{YY}/{0000}")
    const year = String(new Date().getFullYear() % 100)
    await page.getByText(`R${year}/0042`).waitFor()
    await screenshot(page, "admin-invoice-settings-faults")

    await page.getByRole("button", { name: "Save", exact: true }).click()
    await page.getByText("Some things are still to be mended.").waitFor()
    expect(
      await page
        .getByLabel("IBAN", { exact: false })
        .evaluate((field) => field === field.ownerDocument.activeElement)
    ).toBe(true)

    await page
      .getByLabel("IBAN", { exact: false })
      .fill("DE89370400440532013000")
    await format.fill("INV-{YYYY}-{00000}")
    await page.getByLabel("Footer", { exact: false }).fill("A new footer")
    await page.getByRole("button", { name: "Save", exact: true }).click()
    await page.getByText("The settings are saved.").waitFor()
    await page.getByText(`Version ${version + 1}`, { exact: true }).waitFor()
    expect(await accessibilityFaults(page, "main")).toEqual([])
    await screenshot(page, "admin-invoice-settings")
  })

  it("says what the seller's data lacks for e-invoices, as one types", async () => {
    await open()
    const hint = page.getByRole("status").filter({ hasText: "EN 16931" })
    await page.getByLabel("VAT ID", { exact: false }).first().fill("")
    await page.getByLabel("Tax number", { exact: false }).fill("")
    expect(await hint.count()).toBe(0)
    const toggle = page.getByLabel("E-invoice inside the PDF")
    await toggle.click()
    await hint.getByText("BR-S-02").waitFor()
    await screenshot(page, "admin-invoice-settings-e-invoice")
    await page.getByLabel("Tax number", { exact: false }).fill("27/123/45678")
    await hint.getByText("BR-IC-02").waitFor()
    await page
      .getByLabel("VAT ID", { exact: false })
      .first()
      .fill("DE136695976")
    await hint.waitFor({ state: "detached" })
    await toggle.click()
  })

  it("puts an earlier version back", async () => {
    await open()
    await page
      .getByRole("button", { name: `Put back version ${version}` })
      .click()
    await page
      .getByRole("button", { name: "Put back", exact: true })
      .last()
      .click()
    await page.getByText(`Version ${version + 2}`, { exact: true }).waitFor()
    expect(
      await page.getByLabel("Footer", { exact: false }).inputValue()
    ).not.toBe("A new footer")
  })
})

describe("the list of documents", () => {
  it("is filtered, and leads to the order and the PDF", async () => {
    const order = await paidOrder()
    const page = await signedInPage(browser)
    await openAdmin(page, "/invoices")
    await page
      .getByLabel("Search", { exact: true })
      .last()
      .fill(order.cart.email)
    const row = page.getByRole("row").filter({
      has: page.getByRole("link", {
        name: `#${order.display_id}`,
        exact: true,
      }),
    })
    await row.waitFor()
    expect(await accessibilityFaults(page, "main")).toEqual([])
    await screenshot(page, "admin-invoices")
    const download = page.waitForEvent("download")
    await row.getByRole("button", { name: /^Download/ }).click()
    expect((await download).suggestedFilename()).toMatch(/^INV-.*\.pdf$/)
    await page.context().close()
  })

  it("exports what is listed, and tells how far that is", async () => {
    const { email } = (await paidOrder()).cart
    await issuedTo(email)
    const page = await signedInPage(browser)
    const period = { from: today(), to: today() }
    const held = await heldExport(email)
    await openAdmin(
      page,
      `/invoices?${new URLSearchParams({ q: email, ...period })}`
    )
    await page.getByRole("button", { name: "Export PDFs (ZIP)" }).click()
    await page.getByText("Waiting for its turn").waitFor()
    const exports = page.getByRole("region", { name: "Exports" })
    const own = exports.getByRole("listitem").filter({ hasText: email })
    const bar = own.getByRole("progressbar", { name: "Documents exported" })
    expect(await bar.getAttribute("aria-valuenow")).toBe("3")
    expect(await accessibilityFaults(page, "main")).toEqual([])
    await screenshot(page, "admin-invoices-exporting")

    await workerDies(held)
    await page.getByRole("button", { name: "Export figures (CSV)" }).click()
    for (const [begins, ends] of [
      ["Figures", "csv"],
      ["PDFs", "zip"],
    ] as const) {
      const line = own.filter({ hasText: begins }).first()
      const download = page.waitForEvent("download")
      await line.getByRole("link", { name: "Download" }).click()
      expect((await download).suggestedFilename()).toBe(
        `documents-${today()}-${today()}.${ends}`
      )
    }
    await screenshot(page, "admin-invoices-exported")

    await page
      .getByLabel("Search", { exact: true })
      .last()
      .fill("nobody at all")
    await page.getByText(/^No such documents/).waitFor()
    await screenshot(page, "admin-invoices-empty")
    await page.getByRole("button", { name: "Export PDFs (ZIP)" }).click()
    await page.getByText(/^There are no such documents from/).waitFor()
    await page.context().close()
  })

  it("sends a document again, to whom one types", async () => {
    const { email } = (await paidOrder()).cart
    const { number } = await issuedTo(email)
    const page = await signedInPage(browser)
    await openAdmin(page, `/invoices?${new URLSearchParams({ q: email })}`)
    const open = page.getByRole("button", { name: `Send ${number} by mail` })
    await open.click()
    const field = page.getByLabel("E-mail", { exact: true })
    await field.waitFor()
    expect(await field.inputValue()).toBe(email)
    const send = page.getByRole("button", { name: "Send", exact: true })
    await field.fill("accountant")
    await send.click()
    await page.getByRole("alert").waitFor()
    await screenshot(page, "admin-invoices-send-refused")
    const accountant = freshEmail()
    await field.fill(accountant)
    await send.click()
    await page.getByText(`Sent to ${accountant}.`).waitFor()
    const mails = await mailInbox().to(accountant)
    expect(mails.map(({ attachments }) => attachments[0]?.fileName)).toEqual([
      `${number}.pdf`,
    ])

    await open.click()
    const before = page.getByRole("list", { name: "Sent before" })
    await before.getByText(accountant).waitFor()
    expect(await accessibilityFaults(page, "[role=dialog] form")).toEqual([])
    await screenshot(page, "admin-invoices-send")
    await page.context().close()
  })
})

describe("the VAT id at the checkout", () => {
  it.each([
    ["with scripts", true],
    ["without scripts", false],
  ])(
    "is asked for and told at its field, %s",
    async (name, javaScriptEnabled) => {
      const context = await browser.newContext({ javaScriptEnabled })
      const page = await context.newPage()
      const nothing = () => Promise.resolve()
      await findNotebook(page, nothing)
      await fillCart(page, nothing)
      await page.goto(new URL("/checkout", inject("shop").storefrontUrl).href)
      const field = page.getByLabel("VAT ID").first()
      await field.fill("DE123456789")
      const buyer = { email: freshEmail(), firstName: "Mara", lastName: "Lind" }
      await fillAddress(page, buyer)
      await page.getByRole("button", { name: "Place order and pay" }).click()
      await page
        .getByText(/This is not a VAT ID of Germany/)
        .first()
        .waitFor()
      expect(await field.inputValue()).toBe("DE123456789")
      expect(await field.getAttribute("aria-invalid")).toBe("true")
      await screenshot(page, `checkout-vat-id-${name.replace(" ", "-")}`)
      if (javaScriptEnabled) {
        expect(await accessibilityFaults(page)).toEqual([])
      }
      await field.fill("DE 123 456 788")
      await page.getByRole("button", { name: "Place order and pay" }).click()
      await page.waitForURL(/\/pay\//)
      await context.close()
    }
  )
})
