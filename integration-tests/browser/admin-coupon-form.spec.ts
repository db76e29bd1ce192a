import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"

import { accessibilityFaults } from "./support/accessibility"
import { couponForm } from "./support/coupon-form"
import { screenshot } from "./support/screenshot"
import { openAdmin, withStaffPage } from "./support/staff"

let page: Page
withStaffPage((opened) => (page = opened))

const CODE = `FORM${Date.now().toString(36).toUpperCase()}`
const { field, choose, ticked } = couponForm(() => page)

describe("the form", () => {
  type Filling = Record<string, string>

  const startCoupon = async (suffix: string): Promise<void> => {
    await openAdmin(page, "/coupons/new")
    await field("Code").fill(`${CODE}-${suffix}`)
  }

  const fill = async (filling: Filling): Promise<void> => {
    for (const [label, text] of Object.entries(filling)) {
      await field(label).fill(text)
    }
  }

  const saved = async (words: readonly string[]): Promise<void> => {
    await page.getByRole("button", { name: "Save" }).click()
    await page.getByRole("heading", { name: "Rules" }).waitFor()
    for (const each of words) {
      await page.getByText(each, { exact: true }).first().waitFor()
    }
  }

  it.each<[string, Filling, string]>([
    ["an amount off the order", { Amount: "12,50" }, "€12.50 off the order"],
    [
      "an amount off the goods together",
      { Amount: "10" },
      "€10.00 off all goods together",
    ],
    [
      "an amount off each unit",
      { Amount: "1.50", "Units of a group": "2" },
      "€1.50 off each unit of all goods, in full groups of 2",
    ],
    [
      "buy some, get others",
      { "Deals per order": "3" },
      "Buy 2 of all goods, get 1 of all goods free, at most 3 times per order",
    ],
    [
      "more, the more is bought",
      {
        "Step 1: from": "50",
        "Step 1: percentage": "5",
        "Step 2: from": "100",
        "Step 2: up to": "500",
        "Step 2: percentage": "10",
      },
      "Off all goods: 5 % from €50.00, 10 % from €100.00 up to €500.00",
    ],
    [
      "a price for a set",
      { "Price of the set": "20" },
      "3 of all goods for €20.00",
    ],
    ["free or reduced shipping", {}, "Free shipping"],
  ])("makes %s", async (kind, filling, words) => {
    await startCoupon(kind.replaceAll(/[^a-z]/g, "").toUpperCase())
    await choose("Kind of discount", kind)
    await fill(filling)
    await saved([words])
  })

  it("leads to the first fault, and can be filled by keyboard alone", async () => {
    const { keyboard } = page
    const inFocus = (): Promise<string> =>
      page.evaluate(
        "document.activeElement?.ariaLabel ?? document.activeElement?.innerText.trim() ?? ''"
      )
    const tabTo = async (name: string): Promise<void> => {
      for (let times = 0; times < 80; times += 1) {
        await keyboard.press("Tab")
        if ((await inFocus()) === name) {
          return
        }
      }
      throw new Error(`Tab never comes to ${name}`)
    }
    await openAdmin(page, "/coupons/new")
    await field("Percentage").fill("120")
    await field("Code").press("Enter")
    await page.getByText("Enter the code, such as WELCOME10.").waitFor()
    expect(await inFocus()).toBe("Code")
    const id = (await field("Code").getAttribute("aria-describedby")) ?? ""
    expect(await page.locator(`#${id}`).innerText()).toMatch(/^Enter the code/)
    expect(await accessibilityFaults(page, "main")).toEqual([])

    await keyboard.type(`${CODE}-KEYS`)
    await tabTo("Kind of discount")
    await keyboard.press("Enter")
    const options = page.getByRole("listbox")
    await options.waitFor()
    await keyboard.press("ArrowDown")
    await page.locator("[role=option]:focus", { hasText: "order" }).waitFor()
    await keyboard.press("Enter")
    await options.waitFor({ state: "detached" })
    await tabTo("Amount")
    await keyboard.type("12.50")
    await tabTo("Add a condition")
    await keyboard.press("Enter")
    const menu = page.getByRole("menu")
    await menu.waitFor()
    await keyboard.type("First")
    await page.locator("[role=menuitem]:focus", { hasText: "First" }).waitFor()
    await keyboard.press("Enter")
    await menu.waitFor({ state: "detached" })
    await tabTo("Take out: First order")
    await tabTo("Uses in all")
    await keyboard.type("7")
    await keyboard.press("Enter")
    await page.getByRole("heading", { name: "Rules" }).waitFor()
    await page.getByText("€12.50 off the order", { exact: true }).waitFor()
    await page.getByText("It is the customer’s first order").waitFor()
    await page.getByText("At most 7 times in all", { exact: true }).waitFor()
  })

  it("makes a gift for certain carts, with every kind of condition", async () => {
    await startCoupon("GIFT")
    await choose("Kind of discount", "a gift")
    await ticked("Choose: the gift", /Notebook/)
    const add = async (kind: string): Promise<void> => {
      await page.getByRole("button", { name: "Add a condition" }).click()
      await page.getByRole("menuitem", { name: kind, exact: true }).click()
    }
    for (const kind of [
      "The goods cost …",
      "So many units …",
      "Spent so far …",
    ]) {
      await add(kind)
    }
    await fill({
      "Minimum amount": "50",
      "Minimum quantity": "2",
      "Maximum spent": "1000",
    })
    await add("Order number …")
    await field("Order number").fill("3")
    await choose("Exactly, from or every", "every multiple of")
    await add("The cart has …")
    await ticked("Choose: products", /Notebook/)
    await add("Country …")
    await ticked("Choose: the country is one of", /Austria/)
    await add("Currency …")
    await ticked("Choose: the currency is one of", /EUR/)
    await add("Region …")
    await ticked("Choose: the region is one of", /Europe/)
    await add("Sales channel …")
    await ticked("Choose: the sales channel is one of", /./)
    await add("Way of delivery …")
    await ticked("Choose: the way of delivery is one of", /./)
    await add("Way to pay …")
    await ticked("Choose: the way to pay is one of", /Stripe/)
    await page.getByRole("button", { name: "Set dates or hours" }).click()
    await fill({ "Start: day": "2030-12-01", "End: day": "2030-12-31" })
    await page.getByRole("checkbox", { name: "Fri" }).click()
    await page.getByRole("button", { name: "Only at some hours" }).click()
    await screenshot(page, "admin-coupon-conditions")
    await saved([
      "The goods in the cart cost at least €50.00",
      "The cart has at least 2 units",
      "The customer has spent at most €1,000.00 before",
      "It is every 3rd order of the customer",
      "The country is Austria",
      "The currency is EUR",
      "The region is Europe",
      "It is from 1 December 2030 until 31 December 2030 on Friday between 18:00 and 22:00",
    ])
  })
})
