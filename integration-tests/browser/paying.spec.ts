import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

import { launchBrowser } from "../harness/browser"
import { mailInbox } from "../harness/mail-inbox"
import { stripeSandbox } from "../harness/stripe-sandbox"
import { waitUntil } from "../harness/wait"
import { placedOrder } from "../http/support/purchase"
import { openMarked, orderUrl, titled } from "./support/order-page"
import { lookAt, payByCard } from "./support/shopper"

const DECLINED = "4000000000000002"
const ASKS_THE_BANK = "4000002500003155"
const IBAN = "DE89370400440532013000"

const sandbox = stripeSandbox()
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
  await sandbox.webhooks(true)
})
afterAll(() => browser.close())

type Order = Awaited<ReturnType<typeof placedOrder>>

/** An order just placed, with its payment page open. */
const atPaymentPage = async (): Promise<{ order: Order; page: Page }> => {
  const order = await placedOrder()
  const page = await (await browser.newContext()).newPage()
  await page.goto(order.redirect_url ?? "about:blank")
  return { order, page }
}

const untilPaidOnPage = async (page: Page): Promise<void> => {
  await page.waitForURL(/\/order\//)
  await titled(page, /order is paid/).waitFor()
  await page.context().close()
}

const payByDebit = async (page: Page): Promise<void> => {
  await page.getByRole("radio", { name: /SEPA Direct Debit/ }).check()
  await page.getByLabel("IBAN").fill(IBAN)
  await page.getByLabel("Account holder").fill("Mara Lindqvist")
  await page.getByRole("button", { name: /^Pay/ }).click()
  await page.waitForURL(/\/order\//)
}

const subjects = async ({ cart }: Order): Promise<string[]> =>
  (await mailInbox().to(cart.email)).map(({ subject }) => subject)

describe("a shopper", () => {
  it("pays by card", async () => {
    const { page } = await atPaymentPage()
    await payByCard(page)
    await untilPaidOnPage(page)
  })

  it("is declined, then pays by another card", async () => {
    const { page } = await atPaymentPage()
    await payByCard(page, DECLINED)
    await page
      .getByText(/card was declined/i)
      .first()
      .waitFor()
    await payByCard(page)
    await untilPaidOnPage(page)
  })

  it("is declined, goes back to the order, and pays from there", async () => {
    const { order, page } = await atPaymentPage()
    await payByCard(page, DECLINED)
    await page
      .getByText(/card was declined/i)
      .first()
      .waitFor()
    await page.goto(orderUrl(order.order_token))
    await page.getByRole("button", { name: /^Pay/ }).click()
    await page.waitForURL(/\/pay\//)
    await payByCard(page)
    await untilPaidOnPage(page)
  })

  it("is asked by the bank (3-D Secure), fails there, tries again and pays", async () => {
    const { page } = await atPaymentPage()
    await payByCard(page, ASKS_THE_BANK)
    await page.getByRole("button", { name: "Fail authentication" }).click()
    await page
      .getByText(/unable to authenticate/i)
      .first()
      .waitFor()
    await payByCard(page, ASKS_THE_BANK)
    await page.getByRole("button", { name: "Complete authentication" }).click()
    await untilPaidOnPage(page)
  })

  it("pays by a debit that takes its time, and succeeds", async () => {
    const { order, page } = await atPaymentPage()
    await payByDebit(page)
    await titled(page, /payment is on its way|under way/i).waitFor()
    await lookAt(page, "debit")("under-way")

    await sandbox.settleDebit(order.redirect_url, "succeeded")
    await untilPaidOnPage(page)
    expect(await subjects(order)).toHaveLength(2)
  })

  it("pays by a debit that fails after days: the order ends, goods are free", async () => {
    const { order, page } = await atPaymentPage()
    await payByDebit(page)
    await titled(page, /payment is on its way|under way/i).waitFor()

    await sandbox.settleDebit(order.redirect_url, "failed")
    await page.getByText(/goods are back on sale/).waitFor()
    await lookAt(page, "debit")("failed")
    await page.getByRole("button", { name: "Order again" }).waitFor()
    await waitUntil(
      async () => (await subjects(order)).some((text) => /cancel/i.test(text)),
      { what: "the mail that tells of the cancellation" }
    )
    await page.context().close()
  })

  it("turns back at the payment page and pays later, in another window", async () => {
    const { order, page } = await atPaymentPage()
    await page
      .getByRole("link", { name: /Cancel|Back|return/i })
      .first()
      .click()
    await page.waitForURL(/\/order\//)
    await page.getByText(/nothing was charged/).waitFor()
    await page.context().close()

    const later = await openMarked(
      await browser.newContext(),
      order.order_token
    )
    await later.getByRole("button", { name: /^Pay/ }).click()
    await later.waitForURL(/\/pay\//)
    await payByCard(later)
    await untilPaidOnPage(later)
  })
})
