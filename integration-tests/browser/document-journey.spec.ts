import { randomUUID } from "node:crypto"
import { writeFile } from "node:fs/promises"
import { join } from "node:path"

import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"

import { rootDir } from "../../scripts/lib/root-dir"
import { launchBrowser } from "../harness/browser"
import { withDatabase } from "../harness/database"
import { mailInbox } from "../harness/mail-inbox"
import { inspectPdf } from "../harness/pdf-tools"
import { stripeSandbox } from "../harness/stripe-sandbox"
import { waitUntil } from "../harness/wait"
import { screenshot } from "./support/screenshot"
import { checkOutAtOnce, payByCard } from "./support/shopper"
import { openOrder, signedInPage } from "./support/staff"

const NOTEBOOK = "/products/fjell-hardcover-notebook"

const LANGUAGES = [
  {
    locale: "en-GB",
    buyer: { firstName: "Mara", lastName: "Lindqvist" },
    words: ["Invoice", "Credit note", "Credit note"],
  },
  {
    locale: "de-DE",
    buyer: { firstName: "Jörg", lastName: "Weiß" },
    words: ["Rechnung", "Rechnungskorrektur", "Stornorechnung"],
  },
  {
    locale: "ar",
    buyer: { firstName: "خالد", lastName: "المنصوري" },
    words: ["فاتورة", "إشعار دائن", "إشعار دائن"],
  },
  {
    locale: "ja-JP",
    buyer: { firstName: "花子", lastName: "髙橋" },
    words: ["請求書", "返還請求書", "返還請求書"],
  },
] as const

let browser: Browser
let staff: Page

beforeAll(async () => {
  browser = await launchBrowser()
  await stripeSandbox().mend()
  await stripeSandbox().webhooks(true)
  staff = await signedInPage(browser)
}, 120_000)
afterAll(() => browser.close())

const documents = (page: Page) =>
  page
    .getByRole("region", { name: "Documents" })
    .getByRole("link", { name: /as PDF$/ })

const untilDocuments = async (page: Page, count: number): Promise<void> => {
  await waitUntil(async () => (await documents(page).count()) === count, {
    what: `${count} documents on the order's page`,
    timeoutMs: 60_000,
  })
}

const displayIdOf = (email: string): Promise<number> =>
  withDatabase(async (db) => {
    const { rows } = await db.query<{ display_id: number }>(
      `select display_id from "order" where email = $1`,
      [email]
    )
    return rows[0]?.display_id ?? 0
  })

/** The shopper buys two notebooks and pays; ends at the order's page. */
const buy = async (
  page: Page,
  buyer: Parameters<typeof checkOutAtOnce>[1]
): Promise<void> => {
  await page.goto(new URL(NOTEBOOK, inject("shop").storefrontUrl).href)
  await page.getByLabel("Quantity").fill("2")
  await page.getByRole("button", { name: "Add to cart" }).click()
  await page.getByRole("heading", { level: 1, name: "Your cart" }).waitFor()
  await checkOutAtOnce(page, buyer)
  await payByCard(page)
  await page.waitForURL(/\/order\//)
}

/** Staff return five euros, then give the whole order up. */
const refundAPart = async (display_id: number): Promise<void> => {
  await openOrder(staff, { display_id })
  await staff.getByRole("button", { name: "Refund", exact: true }).click()
  const drawer = staff.getByRole("dialog", { name: "Refund" })
  await drawer.getByLabel(/^Amount in/).fill("5.00")
  await drawer.getByLabel(/^Note/).fill("A bent corner")
  await drawer.getByRole("button", { name: "Refund" }).click()
  await staff.getByRole("button", { name: "Refund €5.00" }).click()
  await drawer.waitFor({ state: "hidden" })
  await staff.getByText("Partly refunded", { exact: true }).waitFor()
}

const cancel = async (display_id: number): Promise<void> => {
  await openOrder(staff, { display_id })
  // The menu's button has no name; it stands beside the order's number.
  await staff
    .getByRole("heading", { name: `#${display_id}` })
    .locator("xpath=ancestor::div[.//button[@aria-haspopup='menu']][1]")
    .locator("button[aria-haspopup=menu]")
    .first()
    .click()
  await staff.getByRole("menuitem", { name: "Cancel" }).click()
  await staff.getByRole("button", { name: "Continue" }).click()
  await staff.getByText("Canceled", { exact: true }).first().waitFor()
}

// Poppler sets blanks between letters that the page joins.
const withoutBlanks = (text: string): string =>
  text.normalize("NFKC").replace(/[\s\p{Cf}]+/gu, "")

/** What the documents on the order's page say, without blanks. */
const readDocuments = async (page: Page, prefix: string): Promise<string[]> => {
  const texts: string[] = []
  for (const link of await documents(page).all()) {
    const href = (await link.getAttribute("href")) ?? ""
    const file = await page.request.get(new URL(href, page.url()).href)
    expect(file.headers()["content-type"], await file.text()).toBe(
      "application/pdf"
    )
    const bytes = await file.body()
    const name = `${prefix}-${texts.length + 1}.pdf`
    await writeFile(join(rootDir, "screenshots", name), bytes)
    texts.push(
      await inspectPdf(bytes, "pdftotext", ["{pdf}", "-"], withoutBlanks)
    )
  }
  return texts
}

describe.each(LANGUAGES)("a shopper of $locale", ({ locale, buyer, words }) => {
  it("buys, gets a part back, then all, and a document for each", async () => {
    const email = `buyer.${randomUUID()}@example.com`
    const context = await browser.newContext({
      locale,
      viewport: { width: 1280, height: 900 },
    })
    const page = await context.newPage()
    await buy(page, { ...buyer, email })
    await untilDocuments(page, 1)

    const displayId = await displayIdOf(email)
    await refundAPart(displayId)
    await untilDocuments(page, 2)
    await cancel(displayId)
    await untilDocuments(page, 3)
    const prefix = `documents-${locale}`
    await screenshot(page, `${prefix}-order`)
    await openOrder(staff, { display_id: displayId })
    await screenshot(staff, `${prefix}-admin`)

    const texts = await readDocuments(page, prefix)
    texts.forEach((text, index) => {
      expect(text).toContain(withoutBlanks(words[index] ?? "none"))
      expect(text).toContain(withoutBlanks(buyer.lastName))
    })
    expect(texts[0]).toMatch(/INV-\d{4}-\d{5}/)
    expect(texts[1]).toMatch(/CN-\d{4}-\d{5}/)

    // Placed, paid (invoice), returned twice, cancelled (credit notes).
    const carried = await waitUntil(
      async () => {
        const files = (await mailInbox().to(email)).flatMap(
          (mail) => mail.attachments
        )
        return files.length >= 3 ? files : null
      },
      { what: "the documents by mail", timeoutMs: 60_000 }
    )
    expect(carried.length).toBeGreaterThanOrEqual(3)
    await context.close()
  })
})
