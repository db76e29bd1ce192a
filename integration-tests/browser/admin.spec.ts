import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"

import { launchBrowser } from "../harness/browser"
import { stripeSandbox } from "../harness/stripe-sandbox"
import { waitUntil } from "../harness/wait"
import { placedOrder, viewOrder } from "../http/support/purchase"
import { adminClient } from "../harness/admin-client"
import { screenshot } from "./support/screenshot"

const shop = inject("shop")

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  const context = await browser.newContext({
    viewport: { width: 1440, height: 960 },
    acceptDownloads: true,
  })
  page = await context.newPage()
  await page.goto(`${shop.backendUrl}/app`)
  await page.getByPlaceholder("Email").fill(shop.adminEmail)
  await page.getByPlaceholder("Password").fill(shop.adminPassword)
  await page
    .getByRole("button", { name: /Continue with Email|Sign in|Log in/i })
    .click()
  await page.waitForURL(/\/app\/(?!login)/)
})
afterAll(() => browser.close())

const adminOrderOf = async (displayId: number): Promise<string> => {
  const admin = await adminClient()
  const { body } = await admin.get<{
    orders: { id: string; display_id: number }[]
  }>("/admin/orders?limit=50&order=-created_at&fields=id,display_id")
  const order = body.orders.find((each) => each.display_id === displayId)
  return order?.id ?? "none"
}

describe("the admin", () => {
  it("shows a pending order's payment, and no invoice yet", async () => {
    const order = await placedOrder()
    await page.goto(
      `${shop.backendUrl}/app/orders/${await adminOrderOf(order.display_id)}`
    )
    await page.getByText("No invoice yet", { exact: false }).waitFor()
    await page.getByText("Awaiting payment", { exact: true }).first().waitFor()
    await screenshot(page, "admin-order-pending")
  })

  it("shows a paid order's payment and downloads its invoice", async () => {
    const order = await placedOrder()
    await stripeSandbox().pay(order.redirect_url)
    const { invoice } = await waitUntil(async () => {
      const view = await viewOrder(order.order_token)
      return view.invoice ? view : null
    })
    await page.goto(
      `${shop.backendUrl}/app/orders/${await adminOrderOf(order.display_id)}`
    )
    await page
      .getByText(invoice?.number ?? "none")
      .first()
      .waitFor()
    await screenshot(page, "admin-order-paid")

    const downloading = page.waitForEvent("download")
    await page
      .getByRole("button", { name: /Download/ })
      .first()
      .click()
    const download = await downloading
    expect(download.suggestedFilename()).toBe(`${invoice?.number}.pdf`)
  })

  it("tells staff about money that does not fit", async () => {
    const order = await placedOrder()
    await stripeSandbox().tamper(order.redirect_url, { amount_total: 100 })
    await stripeSandbox().pay(order.redirect_url)
    await waitUntil(async () => {
      const view = await viewOrder(order.order_token)
      return view.payment_state === "partially_paid"
    })
    await page.goto(
      `${shop.backendUrl}/app/orders/${await adminOrderOf(order.display_id)}`
    )
    await page
      .getByText(/amount/i)
      .first()
      .waitFor()
    await screenshot(page, "admin-order-review")
  })

  it.each([
    ["products", "Fjell Hardcover Notebook", "/app/products?q=fjell"],
    ["categories", "Paper", "/app/categories"],
    ["customers", "customer@", "/app/customers"],
    ["promotions", "WELCOME10", "/app/promotions"],
    ["orders", "#1", "/app/orders"],
  ])("lists the seeded %s", async (name, text, path) => {
    await page.goto(`${shop.backendUrl}${path}`)
    await page.getByText(text).first().waitFor()
    await screenshot(page, `admin-${name}`)
  })
})
