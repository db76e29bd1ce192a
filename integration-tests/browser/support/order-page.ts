import type { BrowserContext, Page } from "playwright-core"
import { expect, inject } from "vitest"

import { withDatabase } from "../../harness/database"
import { shopperCancels } from "../../http/support/lifecycle"
import type { placedOrder } from "../../http/support/purchase"

const HOUR_MS = 3_600_000

/** What a test puts into an order's payment record, as a settle would. */
export type Standing = {
  state: string
  received?: number
  refunded?: number
  due?: number
  cancel_reason?: string | null
  hold_until?: string | null
}

/**
 * Writes where an order stands. Only for looking at its page: the next settle
 * derives the state from the ledger again.
 */
export const setStanding = (
  displayId: number,
  { state, ...rest }: Standing
): Promise<unknown> =>
  withDatabase(async (db) => {
    const { rows } = await db.query<{ id: string }>(
      `update "order" set status = $2, canceled_at = $3
       where display_id = $1 returning id`,
      [
        displayId,
        rest.cancel_reason ? "canceled" : "pending",
        rest.cancel_reason ? new Date() : null,
      ]
    )
    await db.query(
      `update order_payment set
         received_minor = $2::numeric, refunded_minor = $3::numeric,
         due_minor = $4::numeric,
         raw_received_minor = jsonb_build_object('value', $2::text, 'precision', 20),
         raw_refunded_minor = jsonb_build_object('value', $3::text, 'precision', 20),
         raw_due_minor = jsonb_build_object('value', $4::text, 'precision', 20),
         cancel_reason = $5, hold_until = $6,
         paid_at = case when $7 = 'paid' then now() end, state = $7
       where order_id = $1`,
      [
        rows[0]?.id,
        String(rest.received ?? 0),
        String(rest.refunded ?? 0),
        String(rest.due ?? 0),
        rest.cancel_reason ?? null,
        rest.hold_until ?? null,
        state,
      ]
    )
  })

/**
 * Takes back what `setStanding` wrote and cancels the order as its shopper
 * would: later tests find the shop's books in order.
 */
export const leaveInOrder = async (
  order: Awaited<ReturnType<typeof placedOrder>>
): Promise<void> => {
  await setStanding(order.display_id, {
    state: "pending",
    hold_until: new Date(Date.now() + HOUR_MS).toISOString(),
  })
  const { status } = await shopperCancels(order)
  expect(status).toBe(200)
}

/** The address of an order's page. */
export const orderUrl = (token: string, query = ""): string =>
  new URL(`/order/${token}${query}`, inject("shop").storefrontUrl).href

/** Opens an order's page and marks its window: a reload would lose the mark. */
export const openMarked = async (
  context: BrowserContext,
  token: string,
  query = ""
): Promise<Page> => {
  const page = await context.newPage()
  await page.goto(orderUrl(token, query), { waitUntil: "load" })
  await page.evaluate("window.mark = 'still the same page'")
  return page
}

/** Is it still the page that was opened, never loaded again? */
export const isSamePage = async (page: Page): Promise<boolean> =>
  (await page.evaluate("window.mark")) === "still the same page"

/** The text that a screen reader gets to hear of the page's status. */
export const told = (page: Page): Promise<string> =>
  page.getByRole("status").first().innerText()

/** The page's title, where it says this. */
export const titled = (page: Page, name: RegExp) =>
  page.getByRole("heading", { level: 1, name })
