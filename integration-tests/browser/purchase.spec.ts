import { randomUUID } from "node:crypto"

import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"

import { launchBrowser } from "../harness/browser"
import { mailInbox } from "../harness/mail-inbox"
import { stripeSandbox } from "../harness/stripe-sandbox"
import { waitUntil } from "../harness/wait"
import { pdfText } from "../http/support/pdf-text"
import {
  checkOut,
  fillCart,
  findNotebook,
  lookAt,
  payByCard,
} from "./support/shopper"

const shop = inject("shop")
const DESKTOP = { width: 1280, height: 900 }
const PHONE = { width: 390, height: 844 }

let browser: Browser
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

describe.each([
  ["with JavaScript, on a desktop", "desktop", true, DESKTOP],
  ["with JavaScript, on a phone", "phone", true, PHONE],
  ["without JavaScript, on a phone", "phone-without-script", false, PHONE],
])("a shopper %s", (_name, prefix, javaScriptEnabled, viewport) => {
  it("buys, pays, gets the invoice and two mails", async () => {
    const context = await browser.newContext({ viewport, javaScriptEnabled })
    const page = await context.newPage()
    const look = lookAt(page, prefix, javaScriptEnabled)
    const buyer = newBuyer()

    await findNotebook(page, look)
    await fillCart(page, look)
    await checkOut(page, buyer, look)
    await look("payment")

    // A declined card first: the page tells, and a second try is possible.
    await payByCard(page, "4000000000000002")
    await page
      .getByText(/declined/i)
      .first()
      .waitFor()
    await payByCard(page)
    await page.waitForURL(/\/order\//)
    await page.getByRole("heading", { name: /order is paid/ }).waitFor()

    await waitUntil(async () => {
      await page.reload()
      return page.getByRole("link", { name: /Download invoice/ }).isVisible()
    })
    await look("order-paid")
    // Reloading the success page changed nothing.
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toMatch(
      /order is paid/
    )

    const link = page.getByRole("link", { name: /Download invoice/ })
    const href = await link.getAttribute("href")
    const number = /INV-\d{4}-\d+/.exec(await link.innerText())?.[0] ?? "none"
    const pdf = await context.request.get(new URL(href ?? "", page.url()).href)
    expect(pdf.headers()["content-type"]).toBe("application/pdf")
    const text = await pdfText(await pdf.body())
    expect(text).toContain(number)
    expect(text).toContain("Fjell Hardcover Notebook")

    const mails = await waitUntil(async () => {
      const all = await mailInbox().to(buyer.email)
      return all.length === 2 ? all : null
    })
    expect(mails.flatMap((mail) => mail.attachments)).toHaveLength(1)

    await context.close()
  })
})

describe("a shopper who turns back at the payment page", () => {
  it("finds the order pending and pays it later, from the mail's link", async () => {
    const context = await browser.newContext({ viewport: DESKTOP })
    const page = await context.newPage()
    const look = lookAt(page, "desktop-turned-back")
    const buyer = newBuyer()

    await findNotebook(page, look)
    await fillCart(page, look)
    await checkOut(page, buyer, look)
    await page
      .getByRole("link", { name: /Cancel|Back|return/i })
      .first()
      .click()
    await page.waitForURL(/\/order\//)
    await page.getByText(/nothing was charged/).waitFor()
    await look("order-pending")

    const [mail] = await waitUntil(async () => {
      const all = await mailInbox().to(buyer.email)
      return all.length > 0 ? all : null
    })
    const pay = /https?:\/\/\S+\/order\/[\w.-]+/.exec(mail?.text ?? "")?.[0]
    await page.goto(pay ?? "about:blank")
    await page.getByRole("button", { name: /^Pay/ }).click()
    await page.waitForURL(/\/pay\//)
    await payByCard(page)
    await page.waitForURL(/\/order\//)
    await page.getByRole("heading", { name: /order is paid/ }).waitFor()

    await context.close()
  })
})

describe("addresses that lead nowhere", () => {
  it.each([
    ["/no-such-page"],
    ["/products/no-such-product"],
    ["/categories/no-such-category"],
    ["/order/made-up-token"],
    ["/order/made-up-token/invoice"],
  ])("%s is a 404", async (path) => {
    const context = await browser.newContext({ viewport: DESKTOP })
    const page = await context.newPage()
    const answer = await page.goto(new URL(path, shop.storefrontUrl).href)
    expect(answer?.status()).toBe(404)
    await context.close()
  })
})
