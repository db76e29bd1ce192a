import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

import { launchBrowser } from "../harness/browser"
import { waitUntil } from "../harness/wait"
import { placedOrder } from "../http/support/purchase"
import {
  isSamePage,
  openMarked,
  orderUrl,
  leaveInOrder,
  setStanding,
  told,
  type Standing,
} from "./support/order-page"
import { lookAt } from "./support/shopper"

type Case = [name: string, standing: Standing, words: RegExp, can: string[]]

const HOLD = "2031-01-02T13:05:00.000Z"

// Amounts in cents. What can be done is read off the page's buttons.
const CASES: Case[] = [
  ["authorized", { state: "authorized" }, /reserved/, ["cancel"]],
  [
    "processing",
    { state: "processing", hold_until: HOLD },
    /under way.*some days/s,
    [],
  ],
  ["paid", { state: "paid", received: 4000 }, /is paid/, []],
  [
    "partially-paid",
    { state: "partially_paid", received: 1234 },
    /received €12\.34 of/,
    [],
  ],
  [
    "overpaid",
    { state: "overpaid", received: 900_050 },
    /€9,000\.50 arrived/,
    [],
  ],
  [
    "partially-refunded",
    { state: "partially_refunded", received: 4000, refunded: 1050 },
    /returned €10\.50 of €40\.00.*5 to 10 days/s,
    [],
  ],
  [
    "refunded",
    { state: "refunded", received: 4000, refunded: 4000 },
    /returned €40\.00/,
    ["again"],
  ],
  ["disputed", { state: "disputed", received: 4000 }, /clarified/, []],
  [
    "failed",
    { state: "failed", hold_until: HOLD },
    /try again/,
    ["pay", "cancel"],
  ],
  [
    "failed-for-good",
    { state: "failed", cancel_reason: "payment_failed" },
    /goods are back on sale/,
    ["again"],
  ],
  [
    "expired",
    { state: "expired", cancel_reason: "hold_expired" },
    /time to pay has run out/,
    ["again"],
  ],
  [
    "canceled-by-shopper",
    { state: "canceled", cancel_reason: "shopper" },
    /You cancelled/,
    ["again"],
  ],
  [
    "canceled-by-staff",
    { state: "canceled", cancel_reason: "staff" },
    /We cancelled/,
    ["again"],
  ],
]

const actionsOf = async (page: Page): Promise<string[]> => {
  const buttons = await page.getByRole("button").allInnerTexts()
  const cancel = await page.getByText("Cancel this order").count()
  return [
    ...(buttons.some((text) => text.startsWith("Pay ")) ? ["pay"] : []),
    ...(buttons.includes("Order again") ? ["again"] : []),
    ...(cancel > 0 ? ["cancel"] : []),
  ]
}

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

describe.each([
  ["on a desktop, light", "light", { width: 1280, height: 900 }],
  ["on a phone, dark", "dark", { width: 390, height: 844 }],
] as const)("the order page %s", (_name, colorScheme, viewport) => {
  let context: BrowserContext
  let page: Page
  let order: Awaited<ReturnType<typeof placedOrder>>

  beforeAll(async () => {
    context = await browser.newContext({
      colorScheme,
      viewport,
      timezoneId: "Asia/Tokyo",
    })
    order = await placedOrder()
    page = await openMarked(context, order.order_token)
  })
  afterAll(async () => {
    await leaveInOrder(order)
    await context.close()
  })

  it("tells until when the goods are kept, in the shopper's own time", async () => {
    await setStanding(order.display_id, {
      state: "pending",
      due: 4000,
      hold_until: HOLD,
    })
    const time = page.locator("time", { hasText: "2 January at 22:05" })
    await time.waitFor()
    expect(await time.getAttribute("datetime")).toBe(HOLD)
    expect(await actionsOf(page)).toEqual(["pay", "cancel"])
    await page.getByText("Cancel this order").click()
    await lookAt(page, `order-${colorScheme}`)("pending")
    await page.getByText("Cancel this order").click()
  })

  it.each(CASES)("tells %s by itself", async (name, standing, words, can) => {
    await setStanding(order.display_id, standing)
    await waitUntil(async () => words.test(await told(page)), {
      timeoutMs: 5_000,
      everyMs: 20,
      what: `the page to tell ${name}`,
    })
    // What can be done follows in the same breath, not in the same commit.
    await expect.poll(() => actionsOf(page), { timeout: 5_000 }).toEqual(can)
    await lookAt(page, `order-${colorScheme}`)(name)
    const overflow = await page.evaluate(
      "document.documentElement.scrollWidth - innerWidth"
    )
    expect(overflow).toBeLessThanOrEqual(0)
    expect(await isSamePage(page)).toBe(true)
  })
})

describe("the order page without JavaScript", () => {
  it.each([
    ["processing", { state: "processing", hold_until: HOLD }, 1],
    ["partially_paid", { state: "partially_paid", received: 100 }, 0],
  ] as const)(
    "looks again by itself only while something is on its way: %s",
    async (_name, standing, count) => {
      const order = await placedOrder()
      await setStanding(order.display_id, standing)
      const context = await browser.newContext({ javaScriptEnabled: false })
      const page = await context.newPage()
      await page.goto(orderUrl(order.order_token))
      expect(await page.locator("meta[http-equiv=refresh]").count()).toBe(count)
      await lookAt(page, "order-without-script", false)(standing.state)
      if (count > 0) {
        await setStanding(order.display_id, { state: "paid", received: 4000 })
        await page
          .getByRole("heading", { name: /order is paid/ })
          .waitFor({ timeout: 30_000 })
      }
      await leaveInOrder(order)
      await context.close()
    }
  )
})
