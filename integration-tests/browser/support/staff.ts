import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, inject } from "vitest"

import { launchBrowser } from "../../harness/browser"
import { booksOf } from "../../http/support/books"

const adminUrl = (path: string): string =>
  `${inject("shop").backendUrl}/app${path}`

/** A page of the dashboard's own, signed in as the seeded admin user. */
export const signedInPage = async (browser: Browser): Promise<Page> => {
  const shop = inject("shop")
  const context = await browser.newContext({
    viewport: { width: 1440, height: 960 },
    acceptDownloads: true,
  })
  const page = await context.newPage()
  await page.goto(adminUrl(""))
  await page.getByPlaceholder("Email").fill(shop.adminEmail)
  await page.getByPlaceholder("Password").fill(shop.adminPassword)
  await page
    .getByRole("button", { name: /Continue with Email|Sign in|Log in/i })
    .click()
  await page.waitForURL(/\/app\/(?!login)/)
  return page
}

/** Opens a page with staff signed in for all tests of a file, and closes it. */
export const withStaffPage = (give: (page: Page) => void): void => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
    give(await signedInPage(browser))
  })
  afterAll(() => browser.close())
}

/** Goes to a page of the dashboard. */
export const openAdmin = async (page: Page, path: string): Promise<void> => {
  await page.goto(adminUrl(path))
}

/** Goes to an order's page in the dashboard. */
export const openOrder = async (
  page: Page,
  order: { display_id: number }
): Promise<void> => {
  const { order_id } = await booksOf(order.display_id)
  await openAdmin(page, `/orders/${order_id}`)
  await page.getByRole("heading", { name: "Payment", exact: true }).waitFor()
}
