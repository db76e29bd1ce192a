import { inject } from "vitest"
import type { Locator, Page } from "playwright-core"

import { accessibilityFaults } from "./accessibility"
import { screenshot } from "./screenshot"

/** Whom the goods go to; the address is fresh, so that mails are this one's. */
export type Buyer = { email: string; firstName: string; lastName: string }

/** A page that a shopper looks at: pictured, and checked for barriers. */
export type Look = (name: string) => Promise<void>

/**
 * Pictures each named state of a page and fails on barriers. Axe needs scripts;
 * where they are off, only the picture is taken.
 */
export const lookAt =
  (page: Page, prefix: string, hasScripts = true): Look =>
  async (name) => {
    await screenshot(page, `${prefix}-${name}`)
    if (!hasScripts) {
      return
    }
    const faults = await accessibilityFaults(page)
    if (faults.length > 0) {
      throw new Error(`${name} has barriers:\n${faults.join("\n")}`)
    }
  }

const shopUrl = (path: string): string =>
  new URL(path, inject("shop").storefrontUrl).href

/** From the home page by links to a notebook, chosen in another colour. */
export const findNotebook = async (page: Page, look: Look): Promise<void> => {
  await page.goto(shopUrl("/"))
  await look("home")
  await page.getByRole("link", { name: "Paper" }).first().click()
  await page.getByRole("link", { name: "Notebooks" }).first().click()
  await page.getByRole("heading", { level: 1, name: "Notebooks" }).waitFor()
  await look("category")
  await page
    .getByRole("link", { name: /Fjell Hardcover Notebook/ })
    .first()
    .click()
  await page
    .getByRole("heading", { level: 1, name: "Fjell Hardcover Notebook" })
    .waitFor()
  await page.getByRole("link", { name: "Midnight" }).click()
  await page.waitForURL(/Midnight|variant/i)
  await look("product")
}

/** Puts two into the cart and enters a wrong and a right coupon. */
export const fillCart = async (page: Page, look: Look): Promise<void> => {
  await page.getByLabel("Quantity").fill("2")
  await page.getByRole("button", { name: "Add to cart" }).click()
  await page.getByRole("link", { name: /^Cart/ }).first().click()
  await page.getByRole("heading", { level: 1, name: "Your cart" }).waitFor()

  await page.getByLabel(/Coupon code/).fill("NOSUCHCODE")
  await page.getByRole("button", { name: "Apply" }).click()
  await page
    .locator("#error-coupon")
    .getByText(/do not know this/)
    .waitFor()
  await look("cart-unknown-coupon")

  await page.getByLabel(/Coupon code/).fill("welcome10".toUpperCase())
  await page.getByRole("button", { name: "Apply" }).click()
  await page.getByRole("list", { name: "Coupons" }).waitFor()
  await look("cart")
}

// The billing address repeats the labels; it comes second.
const field = (page: Page, label: string): Locator =>
  page.getByLabel(label, { exact: true }).first()

/** Fills the address of a buyer in Germany in, sent by express. */
export const fillAddress = async (page: Page, buyer: Buyer): Promise<void> => {
  await field(page, "E-mail").fill(buyer.email)
  await field(page, "Country").selectOption({ label: "Germany" })
  await field(page, "First name").fill(buyer.firstName)
  await field(page, "Last name").fill(buyer.lastName)
  await field(page, "Street and number").fill("Weserstraße 12")
  await field(page, "Postal code").fill("12047")
  await field(page, "City").fill("Berlin")
  await page.getByRole("radio", { name: /Express/ }).check()
}

/** Fills the checkout in and asks for the order; what comes then is told there. */
export const askForOrder = async (page: Page, buyer: Buyer): Promise<void> => {
  await page.goto(shopUrl("/checkout"))
  await page.getByRole("heading", { level: 1 }).waitFor()
  await fillAddress(page, buyer)
  await page.getByRole("button", { name: "Place order and pay" }).click()
}

/** Through the checkout to the payment page, without a mistake. */
export const checkOutAtOnce = async (
  page: Page,
  buyer: Buyer
): Promise<void> => {
  await page.goto(shopUrl("/checkout"))
  await page.getByRole("heading", { level: 1 }).waitFor()
  await fillAddress(page, buyer)
  await placeAnOrder(page)
}

/**
 * Through the checkout to the payment page. First with a bad e-mail address
 * and postal code: both are told beside their fields, and nothing is lost.
 */
export const checkOut = async (
  page: Page,
  buyer: Buyer,
  look: Look
): Promise<void> => {
  await page.goto(shopUrl("/checkout"))
  await page.getByRole("heading", { level: 1 }).waitFor()
  await look("checkout")

  await fillAddress(page, buyer)
  await field(page, "E-mail").fill("mara@nowhere")
  await field(page, "Postal code").fill("1")
  await page.getByRole("button", { name: "Place order and pay" }).click()
  await page.locator("[aria-invalid=true]").first().waitFor()
  await look("checkout-errors")
  await expectValue(page, "First name", buyer.firstName)
  await expectValue(page, "Street and number", "Weserstraße 12")

  await field(page, "E-mail").fill(buyer.email)
  await field(page, "Postal code").fill("12047")
  await placeAnOrder(page)
}

const expectValue = async (page: Page, label: string, value: string) => {
  const found = await field(page, label).inputValue()
  if (found !== value) {
    throw new Error(`${label} holds "${found}" instead of "${value}"`)
  }
}

// Where the total changed since it was shown, the shop asks once more.
const placeAnOrder = async (page: Page): Promise<void> => {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await page.getByRole("button", { name: "Place order and pay" }).click()
    await page.waitForLoadState("load")
    const onPaymentPage = await page
      .waitForURL(/\/pay\//, { timeout: 10_000 })
      .then(() => true)
      .catch(() => false)
    if (onPaymentPage) {
      return
    }
  }
  throw new Error(`No payment page; still at ${page.url()}`)
}

/** Pays by card on the hosted page. */
export const payByCard = async (
  page: Page,
  number = "4242424242424242"
): Promise<void> => {
  await page.locator("#number").fill(number)
  await page.locator("#expiry").fill("12/34")
  await page.locator("#cvc").fill("123")
  await page.locator("#name").fill("Mara Lindqvist")
  await page.getByRole("button", { name: /^Pay/ }).click()
}
