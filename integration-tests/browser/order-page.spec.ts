import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"

import { launchBrowser } from "../harness/browser"
import { stripeSandbox } from "../harness/stripe-sandbox"
import { placedOrder, settle, variantOf } from "../http/support/purchase"
import {
  isSamePage,
  openMarked,
  orderUrl,
  titled,
  told,
} from "./support/order-page"
import { lookAt, payByCard } from "./support/shopper"

const sandbox = stripeSandbox()
const DESKTOP = { width: 1280, height: 900 }

let browser: Browser
const contexts: BrowserContext[] = []

beforeAll(async () => {
  browser = await launchBrowser()
  await sandbox.webhooks(true)
})
afterEach(async () => {
  await sandbox.mend()
  await sandbox.webhooks(true)
  await Promise.all(contexts.splice(0).map((context) => context.close()))
})
afterAll(() => browser.close())

const shopper = async (javaScriptEnabled = true): Promise<BrowserContext> => {
  const context = await browser.newContext({
    viewport: DESKTOP,
    javaScriptEnabled,
  })
  contexts.push(context)
  return context
}

const focusedText = (page: Page) =>
  page.evaluate<string>("document.activeElement?.textContent ?? ''")

describe("an order's page", () => {
  it("goes from pending to paid and invoiced by itself, keeping place and focus", async () => {
    const order = await placedOrder()
    const page = await openMarked(await shopper(), order.order_token)
    await titled(page, /order is placed/).waitFor()
    await page.setViewportSize({ width: 390, height: 500 })
    await page.getByRole("button", { name: /^Pay/ }).focus()
    await page.evaluate("scrollTo(0, 300)")

    await sandbox.webhooks(false)
    await sandbox.pay(order.redirect_url)
    await settle(order.order_token)
    await titled(page, /order is paid/).waitFor({ timeout: 5_000 })
    expect(await told(page)).toContain("We pack your goods now")
    expect(await page.getByRole("button", { name: /^Pay/ }).count()).toBe(0)
    // The button that had the focus is gone: what happened is told instead.
    expect(await focusedText(page)).toMatch(/order is paid/)
    expect(await page.evaluate("scrollY")).toBe(300)

    await page
      .getByRole("link", { name: /Download invoice INV-/ })
      .waitFor({ timeout: 40_000 })
    expect(await isSamePage(page)).toBe(true)
  })

  it("also does where no events come through", async () => {
    const order = await placedOrder()
    const context = await shopper()
    await context.route("**/order/*/events", (route) => route.abort())
    const page = await openMarked(context, order.order_token)
    await sandbox.pay(order.redirect_url)
    await titled(page, /order is paid/).waitFor({ timeout: 30_000 })
    expect(await isSamePage(page)).toBe(true)
  })

  it("comes back to the events after it was out of sight", async () => {
    const order = await placedOrder()
    const page = await openMarked(await shopper(), order.order_token)
    const events = () =>
      page.waitForRequest(/\/events$/, { timeout: 10_000 }).then(() => true)
    const show = (state: string) =>
      page.evaluate(
        `Object.defineProperty(document, "visibilityState", { value: "${state}", configurable: true });
         document.dispatchEvent(new Event("visibilitychange"))`
      )
    await show("hidden")
    await sandbox.pay(order.redirect_url)
    await settle(order.order_token)
    await page.waitForTimeout(1_000)
    expect(await titled(page, /order is placed/).count()).toBe(1)

    const again = events()
    await show("visible")
    expect(await again).toBe(true)
    await titled(page, /order is paid/).waitFor({ timeout: 5_000 })
    expect(await isSamePage(page)).toBe(true)
  })
})

describe("Pay now", () => {
  it("shows the paid order when it was paid meanwhile", async () => {
    const order = await placedOrder()
    const page = await openMarked(await shopper(), order.order_token)
    await sandbox.webhooks(false)
    await sandbox.pay(order.redirect_url)
    await page.getByRole("button", { name: /^Pay/ }).click()
    await titled(page, /order is paid/).waitFor()
    expect(page.url()).toBe(orderUrl(order.order_token))
  })

  it.each([
    ["with JavaScript", true],
    ["without", false],
  ])(
    "says so when the payment service is down, and works again later, %s",
    async (_name, hasScripts) => {
      const order = await placedOrder()
      const page = await (await shopper(hasScripts)).newPage()
      await page.goto(orderUrl(order.order_token))
      await sandbox.break("/v1/checkout/sessions")
      await page.getByRole("button", { name: /^Pay/ }).click()
      await page.getByText(/does not answer just now/).waitFor()
      await titled(page, /order is placed/).waitFor()

      await sandbox.mend()
      await page.getByRole("button", { name: /^Pay/ }).click()
      await page.waitForURL(/\/pay\//)
      await payByCard(page)
      await page.waitForURL(/\/order\//)
      await titled(page, /order is paid/).waitFor()
    }
  )
})

const cancelByKeyboard = async (page: Page) => {
  await page.getByText("Cancel this order").focus()
  await page.keyboard.press("Enter")
  await page.getByRole("button", { name: /^Yes, cancel/ }).waitFor()
  await page.keyboard.press("Tab")
  expect(await focusedText(page)).toMatch(/^Yes, cancel/)
  await page.keyboard.press("Enter")
}

describe("Cancel", () => {
  it.each([
    ["with JavaScript", true],
    ["without", false],
  ])(
    "asks first, cancels, and lets one order again what is left, %s",
    async (name, hasScripts) => {
      const { id } = await variantOf("vandre-canvas-tote", "VAN-PINE")
      const order = await placedOrder({ variantId: id, quantity: 2 })
      const page = await (await shopper(hasScripts)).newPage()
      await page.goto(orderUrl(order.order_token))
      await cancelByKeyboard(page)
      await titled(page, /You cancelled this order/).waitFor()
      await page.getByText(/Nothing was charged/).waitFor()
      expect(await page.getByRole("button", { name: /^Pay/ }).count()).toBe(0)

      // Both are free again; somebody else takes one.
      const other = await placedOrder({ variantId: id, quantity: 1 })
      await page.getByRole("button", { name: "Order again" }).click()
      await titled(page, /^Your cart/).waitFor()
      await page.getByText(/Vandre Canvas Tote.*\(only 1 of 2\)/).waitFor()
      await lookAt(page, "order-again", hasScripts)(name)
      expect(
        await page.getByRole("spinbutton", { name: /Quantity/ }).inputValue()
      ).toBe("1")

      // Asked for twice, it adds nothing more.
      await page.goto(orderUrl(order.order_token))
      await page.getByRole("button", { name: "Order again" }).click()
      await titled(page, /^Your cart/).waitFor()
      expect(
        await page.getByRole("spinbutton", { name: /Quantity/ }).inputValue()
      ).toBe("1")

      const neighbour = await (await shopper()).newPage()
      await neighbour.goto(orderUrl(other.order_token))
      await cancelByKeyboard(neighbour)
      await titled(neighbour, /You cancelled this order/).waitFor()
    }
  )

  it("shows the paid order when the payment was faster", async () => {
    const order = await placedOrder()
    const page = await openMarked(await shopper(), order.order_token)
    await sandbox.webhooks(false)
    await sandbox.pay(order.redirect_url)
    await cancelByKeyboard(page)
    await titled(page, /order is paid/).waitFor()
    await page.getByText(/arrived just before/).waitFor()
  })

  it("in one tab is told in the other", async () => {
    const order = await placedOrder()
    const context = await shopper()
    const page = await openMarked(context, order.order_token)
    const tab = await context.newPage()
    await tab.goto(orderUrl(order.order_token))
    await cancelByKeyboard(tab)
    await titled(page, /You cancelled this order/).waitFor()
    expect(await isSamePage(page)).toBe(true)
  })
})
