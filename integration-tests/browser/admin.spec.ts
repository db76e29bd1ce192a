import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"

import { stripeSandbox } from "../harness/stripe-sandbox"
import { waitUntil } from "../harness/wait"
import { placedOrder, viewOrder } from "../http/support/purchase"
import { screenshot } from "./support/screenshot"
import { openAdmin, openOrder, withStaffPage } from "./support/staff"

let page: Page
withStaffPage((opened) => (page = opened))

describe("the admin", () => {
  it("shows a pending order's payment, and no invoice yet", async () => {
    const order = await placedOrder()
    await openOrder(page, order)
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
    await openOrder(page, order)
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
    await openOrder(page, order)
    await page
      .getByText(/amount/i)
      .first()
      .waitFor()
    await screenshot(page, "admin-order-review")
  })

  it.each([
    ["products", "Fjell Hardcover Notebook", "/products?q=fjell"],
    ["categories", "Paper", "/categories"],
    ["customers", "customer@", "/customers"],
    ["promotions", "WELCOME10", "/promotions"],
    ["orders", "#1", "/orders?order=display_id"],
  ])("lists the seeded %s", async (name, text, path) => {
    await openAdmin(page, path)
    await page.getByText(text).first().waitFor()
    await screenshot(page, `admin-${name}`)
  })
})
