import { randomUUID } from "node:crypto"

import type { Locator, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"

import { withDatabase } from "../harness/database"
import { startExtraServer, type ExtraServer } from "../harness/extra-server"
import { httpClient } from "../harness/http-client"
import { stripeSandbox } from "../harness/stripe-sandbox"
import {
  expectAgreement,
  paidOrder,
  untilState,
} from "../http/support/lifecycle"
import {
  placedOrder,
  readyCart,
  sessionOf,
  type Placed,
} from "../http/support/purchase"
import { screenshot } from "./support/screenshot"
import { openAdmin, openOrder, withStaffPage } from "./support/staff"

const sandbox = stripeSandbox()
let page: Page
withStaffPage((opened) => (page = opened))

const timeline = (): Locator =>
  page.getByRole("list", { name: "Payment timeline" })

const line = (text: string): Locator =>
  timeline().getByRole("listitem").filter({ hasText: text }).first()

const rowOf = (displayId: number): Locator =>
  page.getByRole("row").filter({
    has: page.getByRole("link", { name: `#${displayId}`, exact: true }),
  })

// Several may need attention: those of other tests too.
const countInNavigation = async (): Promise<number> =>
  Number(
    (
      await page
        .getByRole("navigation")
        .getByRole("link", { name: /^Payments/ })
        .first()
        .innerText()
    ).replace(/\D/g, "")
  )

const fillAmount = async (verb: string, amount: string): Promise<Locator> => {
  await page.getByRole("button", { name: verb, exact: true }).click()
  const drawer = page.getByRole("dialog", { name: verb })
  await drawer.getByLabel(/^Amount in/).fill(amount)
  return drawer
}

describe("the list of payments", () => {
  it("leads from the order list to the orders of one state, and to an order", async () => {
    const [paid, pending] = [await paidOrder(), await placedOrder()]
    await openAdmin(page, "/orders")
    await page.getByRole("link", { name: "Awaiting payment" }).click()
    // The list before stays until the next one is there.
    await rowOf(paid.display_id).waitFor({ state: "detached" })
    await rowOf(pending.display_id).waitFor()
    expect(new URL(page.url()).search).toBe("?state=pending")
    await screenshot(page, "admin-payments-pending")

    await page.getByPlaceholder("Order number or e-mail").fill("nobody@nowhere")
    await page.getByText("No such payments").waitFor()
    await page
      .getByPlaceholder("Order number or e-mail")
      .fill(pending.cart.email)
    await rowOf(pending.display_id).click()
    await page.waitForURL(/\/app\/orders\/order_/)
    await page.getByText("Goods kept until").waitFor()
  })

  it("is filtered by a state chosen there", async () => {
    const paid = await paidOrder()
    await openAdmin(page, "/payments")
    await rowOf(paid.display_id).waitFor()
    // The component's button has no name.
    await page
      .getByPlaceholder("Order number or e-mail")
      .locator("xpath=following::button[1]")
      .click()
    await page.getByRole("menuitem", { name: "Payment" }).click()
    await page
      .getByRole("dialog")
      .getByText("Refunded", { exact: true })
      .click()
    // Not by its role: behind the open choices, rows have none.
    await page
      .locator("tr")
      .filter({ hasText: paid.cart.email })
      .waitFor({ state: "detached" })
    expect(new URL(page.url()).search).toBe("?state=refunded")
    await page.keyboard.press("Escape")
    await page.getByRole("button", { name: "Clear all" }).click()
    await rowOf(paid.display_id).waitFor()
  })
})

describe("an order's money", () => {
  it("has a timeline, and is refunded by a part with the exact amount asked once more", async () => {
    const order = await paidOrder()
    await openOrder(page, order)
    await line("Payment received").getByText("Payment service").waitFor()
    const address = await page
      .getByRole("link", { name: "Open at the payment service" })
      .getAttribute("href")
    const there = await fetch(address ?? "none")
    expect(await there.text()).toContain("Payment of €")

    const drawer = await fillAmount("Refund", "99999")
    await drawer.getByText(/^At most/).waitFor()
    const submit = drawer.getByRole("button", { name: "Refund" })
    expect(await submit.isDisabled()).toBe(true)
    await drawer.getByLabel(/^Amount in/).fill("2,505")
    await drawer.getByText("EUR has 2 decimals.").waitFor()

    await drawer.getByLabel(/^Amount in/).fill("2,50")
    await drawer.getByLabel(/^Note/).fill("A bent corner")
    await submit.click()
    await page.getByText("Refund €2.50?").waitFor()
    await screenshot(page, "admin-refund-confirm")
    await page.getByRole("button", { name: "Back" }).click()
    await submit.click()
    await page.getByRole("button", { name: "Refund €2.50" }).dblclick()
    await drawer.waitFor({ state: "hidden" })

    await line("A bent corner").getByText("Ada Lindqvist").waitFor()
    await page.getByText("Partly refunded", { exact: true }).waitFor()
    await screenshot(page, "admin-order-refunded")
    expect(await expectAgreement(order)).toMatchObject({
      refunded: 250,
      refunds: 1,
    })
  })

  it("is checked with the service at a push of a button", async () => {
    await sandbox.webhooks(false)
    const order = await placedOrder()
    await sandbox.pay(order.redirect_url)
    await openOrder(page, order)
    await page.getByRole("button", { name: "Check now" }).click()
    await line("Payment received").waitFor()
    await sandbox.webhooks(true)
  })

  it("tells in place why the server refused", async () => {
    const order = await paidOrder()
    await openOrder(page, order)
    const drawer = await fillAmount("Refund", "1.00")
    // Meanwhile somebody else gives all of it back.
    await sandbox.refundInDashboard(order.redirect_url)
    await untilState(order, "refunded")
    await drawer.getByRole("button", { name: "Refund" }).click()
    await page.getByRole("button", { name: "Refund €1.00" }).click()
    await drawer.getByText("That is more than there is.").waitFor()
    await screenshot(page, "admin-refund-refused")
  })
})

describe("held money", () => {
  let manual: ExtraServer
  beforeAll(async () => {
    manual = await startExtraServer("manual-capture", {
      PAYMENT_CAPTURE: "manual",
    })
  }, 90_000)
  afterAll(() => manual.stop())

  it("is captured by a part; the rest is said to be released", async () => {
    const cart = await readyCart()
    const { body } = await httpClient(manual.backendUrl, {
      "x-publishable-api-key": inject("shop").publishableKey,
    }).post<Placed>(`/store/carts/${cart.id}/place`)
    const order = { ...body, cart, session: sessionOf(body.redirect_url) }
    await sandbox.pay(order.redirect_url)
    await untilState(order, "authorized")
    await openOrder(page, order)
    await page.getByText("Held", { exact: true }).first().waitFor()
    await screenshot(page, "admin-order-held")

    const drawer = await fillAmount("Capture", "10")
    await drawer.getByRole("button", { name: "Capture" }).click()
    await page.getByText(/are released and cannot be captured later/).waitFor()
    await page.getByRole("button", { name: "Capture €10.00" }).click()
    await line("Payment received").getByText("€10.00").waitFor()
    expect(await expectAgreement(order)).toMatchObject({
      state: "partially_paid",
      received: 1000,
      authorized: 0,
    })
  })
})

describe("Needs attention", () => {
  it("shows a dispute with its count in the navigation until it is won", async () => {
    const order = await paidOrder()
    await openAdmin(page, "/payments")
    await rowOf(order.display_id).waitFor()
    const before = await countInNavigation()
    const dispute = await sandbox.dispute(order.redirect_url)
    await untilState(order, "disputed")

    await openAdmin(page, "/payments")
    await page.getByRole("link", { name: "Needs attention" }).first().click()
    await page.getByRole("heading", { name: "Dispute open" }).waitFor()
    await rowOf(order.display_id).getByText("just now").waitFor()
    expect(await countInNavigation()).toBe(before + 1)
    await screenshot(page, "admin-needs-attention")

    await rowOf(order.display_id)
      .getByRole("link", { name: `#${order.display_id}` })
      .click()
    await page
      .getByRole("region", { name: "Needs attention" })
      .getByText("The customer's bank disputes the payment.")
      .waitFor()
    await screenshot(page, "admin-order-disputed")

    await sandbox.closeDispute(dispute.id, "won")
    await untilState(order, "paid")
    await openAdmin(page, "/payments/needs-attention")
    await page.getByRole("heading", { name: /^Messages/ }).waitFor()
    await rowOf(order.display_id).waitFor({ state: "detached" })
  })

  it("lets staff mark a matter as handled, where they see it", async () => {
    const order = await placedOrder()
    await sandbox.tamper(order.redirect_url, { amount_total: 100 })
    await sandbox.pay(order.redirect_url)
    await untilState(order, "partially_paid")
    await openOrder(page, order)
    await page.getByRole("region", { name: "Needs attention" }).waitFor()
    await page.getByRole("button", { name: "Mark as handled" }).click()
    await line("Marked as handled").getByText("Ada Lindqvist").waitFor()
    expect(
      await page.getByRole("region", { name: "Needs attention" }).count()
    ).toBe(0)
  })

  it("replays a message that was given up", async () => {
    const order = await paidOrder()
    const id = `payevt_${randomUUID()}`
    await withDatabase((db) =>
      db.query(
        `insert into payment_event (id, provider, event_id, type, livemode,
           reference, order_id, status, detail, attempts, happened_at)
         select $1, 'stripe', $1, 'charge.updated', false, $2, o.id, 'dead',
           'The payment service did not answer.', 12, now()
         from "order" o where o.display_id = $3`,
        [id, order.session, order.display_id]
      )
    )
    await openAdmin(page, "/payments/needs-attention")
    const dead = rowOf(order.display_id).filter({ hasText: "charge.updated" })
    await dead.getByText("The payment service did not answer.").waitFor()
    await screenshot(page, "admin-dead-events")
    await dead.getByRole("button", { name: "Replay" }).click()
    await dead.waitFor({ state: "detached" })
  })
})
