import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"

import { launchBrowser } from "../harness/browser"
import { oneLine, tenPercent } from "../http/support/cart-coupons"
import { lookAt } from "./support/shopper"

const shop = inject("shop")
const PRODUCT = "/products/fjell-hardcover-notebook"

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const chips = (page: Page) => page.getByRole("list", { name: "Coupons" })
const addToCart = (page: Page) =>
  page.getByRole("button", { name: "Add to cart" }).click()
const enter = async (page: Page, code: string) => {
  await page.getByLabel(/Coupon code/).fill(code)
  await page.getByRole("button", { name: "Apply" }).click()
}

describe.each([
  [
    "with JavaScript",
    "desktop",
    { javaScriptEnabled: true, viewport: { width: 1280, height: 900 } },
  ],
  [
    "without JavaScript",
    "phone-without-script",
    { javaScriptEnabled: false, viewport: { width: 390, height: 844 } },
  ],
] as const)("%s, a shopper", (_name, prefix, options) => {
  const look = (page: Page) => lookAt(page, prefix, options.javaScriptEnabled)
  const visit = async (path: string, cartId?: string): Promise<Page> => {
    const context = await browser.newContext(options)
    if (cartId) {
      await context.addCookies([
        { name: "cart", value: cartId, url: shop.storefrontUrl },
      ])
    }
    const page = await context.newPage()
    await page.goto(new URL(path, shop.storefrontUrl).href)
    return page
  }

  it("sees what a coupon waits for, and that it comes by itself", async () => {
    const cart = await oneLine()
    const { code } = await tenPercent(cart.total + 1)
    const page = await visit("/cart", cart.id)
    await enter(page, code.toLowerCase())
    await page
      .getByText(`Coupon ${code} waits in your cart. Add €1.00 more.`)
      .waitFor()
    await chips(page).getByText("Add €1.00 more.").waitFor()
    await look(page)("coupon-parked")

    await page.getByLabel(/Quantity/).fill("2")
    await page.getByRole("button", { name: "Update" }).click()
    await chips(page).getByText(/^−€/).waitFor()
    await page.getByText(/^Discount −€/).waitFor()
    // Nothing says any more that it waits.
    await page.getByText("waits in your cart").waitFor({ state: "detached" })
    await look(page)("coupon-applied")

    await page.getByRole("button", { name: `Remove coupon ${code}` }).click()
    await chips(page).waitFor({ state: "detached" })
    await page.context().close()
  })

  it("is told what is wrong with a code, at the field", async () => {
    const cart = await oneLine()
    const page = await visit("/cart", cart.id)
    await enter(page, "NO-SUCH-CODE")
    await page
      .locator("#error-coupon")
      .getByText(/do not know this/)
      .waitFor()
    expect(await page.getByLabel(/Coupon code/).inputValue()).toBe(
      "NO-SUCH-CODE"
    )
    await look(page)("coupon-unknown")
    await page.context().close()
  })

  it("comes by a link, whose coupon is kept until there is a cart", async () => {
    const { code } = await tenPercent()
    const page = await visit(`${PRODUCT}?coupon=${code}`)
    await page
      .getByRole("status")
      .getByText(`Coupon ${code} is kept for you.`)
      .waitFor()
    expect(new URL(page.url()).pathname).toBe(PRODUCT)
    expect(page.url()).not.toContain(code)
    await look(page)("coupon-link-kept")
    await page.goto(new URL("/cart", shop.storefrontUrl).href)
    await page.getByText(`Coupon ${code} waits for what you add`).waitFor()

    await page.goto(new URL(PRODUCT, shop.storefrontUrl).href)
    await addToCart(page)
    await page.getByRole("heading", { level: 1, name: "Your cart" }).waitFor()
    await page
      .getByRole("status")
      .getByText(`Coupon ${code} is applied`)
      .waitFor()
    await chips(page).getByText(code, { exact: true }).waitFor()
    await look(page)("coupon-link-applied")
    await page.context().close()
  })

  it("comes by a link with a cart, and stays on the page of the link", async () => {
    const cart = await oneLine()
    const { code } = await tenPercent(cart.total + 1)
    const page = await visit(`/products?sort=price&coupon=${code}`, cart.id)
    await page
      .getByRole("status")
      .getByText(`Coupon ${code} waits in your cart. Add €1.00 more.`)
      .waitFor()
    const { pathname, search } = new URL(page.url())
    expect(pathname + search).toBe("/products?sort=price")
    await page.goto(new URL("/checkout", shop.storefrontUrl).href)
    await chips(page).getByText("Add €1.00 more.").waitFor()
    await look(page)("coupon-checkout")
    await page.context().close()
  })
})
