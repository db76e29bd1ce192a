import { randomUUID } from "node:crypto"
import { readFile } from "node:fs/promises"

import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"

import { launchBrowser } from "../harness/browser"
import { mailInbox } from "../harness/mail-inbox"
import { stripeSandbox } from "../harness/stripe-sandbox"
import { waitUntil } from "../harness/wait"
import { pdfText } from "../http/support/pdf-text"
import { accessibilityFaults } from "./support/accessibility"
import { screenshot } from "./support/screenshot"
import {
  askForOrder,
  checkOutAtOnce,
  lookAt,
  payByCard,
  type Look,
} from "./support/shopper"
import { openAdmin, signedInPage } from "./support/staff"

const shop = inject("shop")
const DESKTOP = { width: 1280, height: 900 }
const PHONE = { width: 390, height: 844 }
const NOTEBOOK = "/products/fjell-hardcover-notebook"
const CARTRIDGES = "/products/dyp-ink-cartridges"

const COUPON = `PAPER${Date.now().toString(36).toUpperCase()}`

let browser: Browser
let staff: Page
let codes: string[] = []

beforeAll(async () => {
  browser = await launchBrowser()
  await stripeSandbox().webhooks(true)
})
afterAll(() => browser.close())

const newBuyer = () => ({
  email: `mara.${randomUUID()}@example.com`,
  firstName: "Mara",
  lastName: "Lindqvist",
})

const open = (page: Page, path: string) =>
  page.goto(new URL(path, shop.storefrontUrl).href)

const chips = (page: Page) => page.getByRole("list", { name: "Coupons" })

const putIn = async (page: Page, product: string): Promise<void> => {
  await open(page, product)
  await page.getByRole("button", { name: "Add to cart" }).click()
  await page.getByRole("heading", { level: 1, name: "Your cart" }).waitFor()
}

/** A second notebook: what the coupon was waiting for. */
const addMore = async (page: Page): Promise<void> => {
  const quantity = page.getByLabel("Quantity of Fjell Hardcover Notebook")
  await quantity.fill("2")
  await page
    .getByRole("listitem")
    .filter({ has: quantity })
    .getByRole("button", { name: "Update" })
    .click()
}

const tick = async (picker: string, thing: RegExp): Promise<void> => {
  await staff.getByRole("button", { name: picker, exact: true }).click()
  const choices = staff.getByRole("dialog")
  await choices.getByRole("checkbox", { name: thing }).first().click()
  await staff.keyboard.press("Escape")
  await choices.waitFor({ state: "detached" })
}

const choose = async (label: string, option: string): Promise<void> => {
  await staff.getByRole("combobox", { name: label, exact: true }).click()
  await staff.getByRole("option", { name: option, exact: true }).click()
}

describe("a merchant", () => {
  it("makes a coupon for a category, once per customer", async () => {
    staff = await signedInPage(browser)
    const field = (label: string) => staff.getByLabel(label, { exact: true })
    await openAdmin(staff, "/coupons/new")
    await field("Code").fill(COUPON)
    await field("Percentage").fill("15")
    await choose("Which goods", "certain categories")
    await tick("Choose: categories", /^Paper/)
    await staff.getByRole("button", { name: "Add a condition" }).click()
    await staff.getByRole("menuitem", { name: "The goods cost …" }).click()
    await field("Minimum amount").fill("40")
    await field("Uses per customer").fill("1")
    await staff.getByText(/^15 % off .*Paper.* at least €40\.00/).waitFor()
    await screenshot(staff, "journey-form")
    await staff.getByRole("button", { name: "Save" }).click()
    await staff.getByRole("heading", { name: COUPON }).waitFor()
  })

  it("has codes made for a mailing, and downloads them", async () => {
    await staff.getByRole("button", { name: "Make many codes" }).click()
    const drawer = staff.getByRole("dialog", { name: "Make many codes" })
    await drawer.getByLabel("How many codes").fill("3")
    await drawer.getByLabel("What each begins with").fill("MAIL-")
    await drawer.getByRole("button", { name: "Make codes" }).click()
    const downloading = staff.waitForEvent("download")
    await staff.getByRole("button", { name: "CSV" }).click()
    const file = await readFile(await (await downloading).path(), "utf8")
    const rows = file.trim().split("\n").slice(1)
    codes = rows.map((row) => row.split(",")[0]?.trim() ?? "")
    expect(codes).toHaveLength(3)
    expect(codes.every((code) => code.startsWith("MAIL-"))).toBe(true)
  })
})

const buyer = newBuyer()

describe.each([
  ["on a desktop", "journey-desktop", true, DESKTOP, 0, buyer],
  [
    "on a phone without JavaScript",
    "journey-plain",
    false,
    PHONE,
    1,
    newBuyer(),
  ],
] as const)("a shopper %s", (_name, prefix, scripts, viewport, place, who) => {
  const code = () => codes[place] ?? ""
  let page: Page
  let look: Look

  beforeAll(async () => {
    const context = await browser.newContext({
      viewport,
      javaScriptEnabled: scripts,
      locale: "de-DE",
    })
    page = await context.newPage()
    look = lookAt(page, prefix, scripts)
  })
  afterAll(() => page.context().close())

  it("comes by the coupon's link, and is told what is missing", async () => {
    await open(page, `/?coupon=${code()}`)
    await page.getByText(`Coupon ${code()} is kept for you.`).waitFor()
    await look("link")
    await putIn(page, CARTRIDGES)
    await chips(page).getByText("Add €35.50 more.").waitFor()
    await putIn(page, NOTEBOOK)
    await chips(page).getByText("Add €13.50 more.").waitFor()
    await look("cart-parked")
  })

  it("adds more, and sees the discount per line and in total", async () => {
    await addMore(page)
    await chips(page).getByText("−€6.60").waitFor()
    await page.getByText("Discount −€6.60", { exact: true }).waitFor()
    await page.getByText(`Discount ${code()}`, { exact: true }).waitFor()
    await look("cart-applied")
  })

  it("checks out, pays, and sees it on the order's page", async () => {
    await checkOutAtOnce(page, who)
    await payByCard(page)
    await page.waitForURL(/\/order\//)
    await page.getByRole("heading", { name: /order is paid/ }).waitFor()
    await page.getByText(`Discount ${code()}`, { exact: true }).waitFor()
    await page.getByText("Discount −€6.60", { exact: true }).waitFor()
  })

  it("finds the same discount on the invoice and in the mail", async () => {
    const invoice = page.getByRole("link", { name: /Download invoice/ })
    await waitUntil(async () => {
      await page.reload()
      return invoice.isVisible()
    })
    await look("order")
    const href = (await invoice.getAttribute("href")) ?? ""
    const pdf = await page.context().request.get(new URL(href, page.url()).href)
    const text = await pdfText(await pdf.body())
    // The invoice speaks the language that the buyer's browser asks for.
    expect(text).toContain(`Rabatt ${code()}`)
    expect(text).toMatch(/6,60\s€/)

    const [placed] = await waitUntil(async () => {
      const all = await mailInbox().to(who.email)
      return all.length === 2 ? all : null
    })
    expect(placed?.text).toContain(code())
    expect(placed?.text).toContain("−€6.60")
  })
})

describe("a customer who has had it", () => {
  it("is told so, however the address is written", async () => {
    const context = await browser.newContext({ viewport: DESKTOP })
    const page = await context.newPage()
    await open(page, `/?coupon=${codes[2]}`)
    await putIn(page, NOTEBOOK)
    await addMore(page)
    await chips(page).getByText("−€6.60").waitFor()
    await askForOrder(page, { ...buyer, email: buyer.email.toUpperCase() })
    await chips(page).getByText("You have used this before.").waitFor()
    expect(await page.getByText(/^Discount/).count()).toBe(0)
    await lookAt(page, "journey-second")("checkout")
    await context.close()
  })
})

describe("the merchant", () => {
  it("sees the uses, the discount and the revenue", async () => {
    await staff.reload()
    const report = staff.getByRole("region", { name: "What became of it" })
    await report.getByText("€13.20", { exact: true }).waitFor()
    await report.getByText("2", { exact: true }).first().waitFor()
    await screenshot(staff, "journey-coupon")
    expect(await accessibilityFaults(staff, "main")).toEqual([])
  })
})
