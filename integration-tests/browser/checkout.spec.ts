import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"

import { launchBrowser } from "../harness/browser"
import { stripeSandbox } from "../harness/stripe-sandbox"
import { limitedCoupon, nearlyFreeCoupons } from "../http/support/coupons"
import { place, readyCart } from "../http/support/purchase"
import { lookAt } from "./support/shopper"

const shop = inject("shop")
const DESKTOP = { width: 1280, height: 900 }
const PHONE = { width: 390, height: 844 }

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
  await stripeSandbox().webhooks(true)
})
afterAll(() => browser.close())

/** The checkout of a cart that was filled elsewhere. */
const checkoutOf = async (
  cartId: string,
  options: { javaScriptEnabled: boolean; viewport: typeof DESKTOP }
): Promise<Page> => {
  const context = await browser.newContext(options)
  await context.addCookies([
    { name: "cart", value: cartId, url: shop.storefrontUrl },
  ])
  const page = await context.newPage()
  await page.goto(new URL("/checkout", shop.storefrontUrl).href)
  await page.getByRole("heading", { level: 1, name: "Checkout" }).waitFor()
  return page
}

const placeOrder = (page: Page) =>
  page.getByRole("button", { name: "Place order and pay" }).click()

describe.each([
  [
    "with JavaScript",
    "desktop",
    { javaScriptEnabled: true, viewport: DESKTOP },
  ],
  [
    "without JavaScript",
    "phone-without-script",
    { javaScriptEnabled: false, viewport: PHONE },
  ],
] as const)("at the checkout %s, a shopper", (_name, prefix, options) => {
  it("is told beside the coupon that it is used up, and buys without it", async () => {
    const coupon = await limitedCoupon(1)
    const cart = await readyCart({ codes: [coupon.code] })
    const page = await checkoutOf(cart.id, options)
    const faster = await readyCart({ codes: [coupon.code] })
    expect((await place(faster.id)).status).toBe(200)

    await placeOrder(page)
    await page
      .locator("#error-coupon")
      .getByText(`Coupon ${coupon.code} does not apply any more`)
      .waitFor()
    await lookAt(
      page,
      prefix,
      options.javaScriptEnabled
    )("checkout-coupon-used-up")

    // The summary shows the total without it, and why.
    await page
      .getByRole("list", { name: "Coupons" })
      .getByText("All of these have been used.")
      .waitFor()
    await placeOrder(page)
    await page.waitForURL(/\/pay\//)
    await page.context().close()
  })

  it("is told the least that can be paid, before there is an order", async () => {
    const cart = await readyCart({
      quantity: 1,
      codes: await nearlyFreeCoupons(),
    })
    const page = await checkoutOf(cart.id, options)
    await placeOrder(page)
    await page.getByText(/least that can be paid here is €0\.50/).waitFor()
    await lookAt(page, prefix, options.javaScriptEnabled)("checkout-too-little")
    await page.context().close()
  })
})

describe("at the checkout without JavaScript, a shopper", () => {
  it("sees a total that has changed before the order is placed at it", async () => {
    const cart = await readyCart()
    const page = await checkoutOf(cart.id, {
      javaScriptEnabled: false,
      viewport: PHONE,
    })
    await page.getByRole("radio", { name: /Express/ }).check()
    await page.getByLabel("City", { exact: true }).first().fill("Potsdam")
    await placeOrder(page)
    await page.getByText(/total has changed/).waitFor()
    expect(
      await page.getByLabel("City", { exact: true }).first().inputValue()
    ).toBe("Potsdam")
    await lookAt(page, "phone-without-script", false)("checkout-total-changed")

    await placeOrder(page)
    await page.waitForURL(/\/pay\//)
    await page.context().close()
  })
})
