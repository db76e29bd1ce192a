import { readFile } from "node:fs/promises"

import type { Browser, Locator, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

import { launchBrowser } from "../harness/browser"
import { accessibilityFaults } from "./support/accessibility"
import { screenshot } from "./support/screenshot"
import { openAdmin, signedInPage } from "./support/staff"

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  page = await signedInPage(browser)
})
afterAll(() => browser.close())

const CODE = `SPRING${Date.now().toString(36).toUpperCase()}`

const field = (label: string): Locator =>
  page.getByLabel(label, { exact: true })

const choose = async (label: string, option: string): Promise<void> => {
  await page.getByRole("combobox", { name: label, exact: true }).click()
  await page.getByRole("option", { name: option, exact: true }).click()
}

const openList = async (q: string): Promise<Locator> => {
  await openAdmin(page, `/coupons?q=${q}`)
  return page.getByRole("row").filter({ hasText: q })
}

const ticked = async (
  picker: string,
  thing: string | RegExp
): Promise<void> => {
  await page.getByRole("button", { name: picker, exact: true }).click()
  const choices = page.getByRole("dialog")
  await choices.getByRole("checkbox", { name: thing }).first().click()
  await page.keyboard.press("Escape")
  await choices.waitFor({ state: "detached" })
}

describe("a coupon", () => {
  it("is made by a form that reads like a sentence and judges as one types", async () => {
    await openAdmin(page, "/coupons")
    await page.getByRole("link", { name: "New coupon" }).click()
    await page.getByRole("heading", { name: "New coupon" }).waitFor()
    await page.getByRole("button", { name: "Save" }).click()
    await page.getByText("Enter the code, such as WELCOME10.").waitFor()

    await field("Code").fill(CODE.toLowerCase())
    await field("Percentage").fill("120")
    await page.getByText("Enter a percentage above 0 and up to 100.").waitFor()
    await screenshot(page, "admin-coupon-fault")
    await field("Percentage").fill("10")
    await page
      .getByText("Enter a percentage above")
      .waitFor({ state: "detached" })

    await page.getByRole("button", { name: "Add a condition" }).click()
    await page.getByRole("menuitem", { name: "The goods cost …" }).click()
    await field("Minimum amount").fill("20")
    await field("Uses in all").fill("100")
    await field("Uses per customer").fill("1")
    await page
      .getByText(
        /^10 % off all goods, with the code .*; if the goods in the cart cost at least €20\.00; at most 100 times in all and at most 1 time per customer\.$/
      )
      .waitFor()
  })

  it("is tried on a cart beside the form, and explained", async () => {
    await ticked("Put goods in: the sample cart", /Notebook/)
    await page
      .getByText(/^The shopper reads|^Applies/)
      .first()
      .waitFor()
    await page.getByLabel(/^Quantity of/).fill("5")
    await page.getByText("Applies: −€11.00").waitFor()
    await page
      .getByRole("list", { name: "Why" })
      .getByText(/cost at least/)
      .waitFor()
    await page.getByRole("button", { name: "Reckon" }).click()
    await page.getByText(/orders would have had it/).waitFor()
    await screenshot(page, "admin-coupon-form")
    expect(await accessibilityFaults(page, "main")).toEqual([])
  })

  it("is saved, with its rules as sentences on its page", async () => {
    await page.getByRole("button", { name: "Save" }).click()
    await page.getByRole("heading", { name: CODE }).waitFor()
    await page.getByText("10 % off all goods").waitFor()
    await page.getByText("The goods in the cart cost at least €20.00").waitFor()
    await page.getByText("Active", { exact: true }).waitFor()
    await screenshot(page, "admin-coupon")
    expect(await accessibilityFaults(page, "main")).toEqual([])
  })

  it("tells at the field what only the server knows", async () => {
    await openAdmin(page, "/coupons/new")
    await field("Code").fill(CODE)
    await field("Percentage").fill("5")
    await page.getByRole("button", { name: "Save" }).click()
    await page.locator("#fault-code").waitFor()
  })

  it("is edited: what was typed comes back as it was typed", async () => {
    const row = await openList(CODE)
    await row.getByRole("link", { name: CODE }).click()
    await page.getByRole("link", { name: "Edit" }).click()
    await page.getByRole("heading", { name: `Edit ${CODE}` }).waitFor()
    expect(await field("Minimum amount").inputValue()).toBe("20.00")
    expect(await field("Percentage").inputValue()).toBe("10")
    await choose("Which other coupons", "no other coupon")
    await page.getByRole("button", { name: "Save" }).click()
    await page.getByText("Not with other coupons").waitFor()
  })

  it("is paused and resumed, on its page and in the list", async () => {
    await page.getByRole("button", { name: "Pause" }).click()
    await page.getByText("Paused", { exact: true }).waitFor()
    const row = await openList(CODE)
    await row.getByText("Paused", { exact: true }).waitFor()
    await row.getByRole("checkbox").click()
    await screenshot(page, "admin-coupons")
    await page.getByRole("button", { name: /^Resume/ }).click()
    await row.getByText("Active", { exact: true }).waitFor()
  })

  it("has many codes made, watched, searched, disabled and downloaded", async () => {
    const row = await openList(CODE)
    await row.getByRole("link", { name: CODE }).click()
    await page.getByRole("button", { name: "Make many codes" }).click()
    const drawer = page.getByRole("dialog", { name: "Make many codes" })
    await drawer.getByLabel("How many codes").fill("0")
    await drawer.getByText(/from 1 to 1000000/).waitFor()
    await drawer.getByLabel("How many codes").fill("20000")
    await drawer.getByLabel("What each begins with").fill("MAIL-")
    await drawer.getByRole("button", { name: "Make codes" }).click()
    const batch = page
      .getByRole("list", { name: "Batches of codes" })
      .getByRole("listitem")
      .first()
    await batch.getByText("20,000 codes").waitFor()
    await batch.getByRole("progressbar").waitFor({ state: "detached" })

    const downloading = page.waitForEvent("download")
    await batch.getByRole("button", { name: "CSV" }).click()
    const download = await downloading
    const lines = (await readFile(await download.path(), "utf8"))
      .trim()
      .split("\n")
    expect(lines).toHaveLength(20_001)

    await batch.getByRole("button", { name: "Show codes" }).click()
    const code = (lines.at(-1) ?? "").split(",")[0]?.trim() ?? ""
    await batch.getByLabel("Search codes").fill(code)
    await batch.getByRole("button", { name: `Disable ${code}` }).click()
    await batch.getByRole("button", { name: `Enable ${code}` }).waitFor()
    await screenshot(page, "admin-coupon-codes")
  })

  it("is duplicated as a draft, which is deleted again", async () => {
    await page.getByRole("button", { name: "Duplicate" }).click()
    await page.getByRole("heading", { name: `${CODE}-COPY` }).waitFor()
    await page.getByText("Draft", { exact: true }).waitFor()
    await page.getByRole("button", { name: "Delete" }).click()
    await page
      .getByRole("alertdialog")
      .getByRole("button", { name: "Delete" })
      .click()
    await page.waitForURL(/\/app\/coupons$/)
    const rows = await openList(CODE)
    await rows.first().waitFor()
    expect(await rows.filter({ hasText: "COPY" }).count()).toBe(0)
  })
})

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

describe("core's promotions", () => {
  it("are in the list, and lead to core's page", async () => {
    const row = await openList("WELCOME10")
    await row.getByText("Promotion", { exact: true }).waitFor()
    await row.getByRole("link", { name: "WELCOME10" }).click()
    await page.waitForURL(/\/app\/promotions\/promo_/)
  })

  it("say on core's page when their rules are a coupon's", async () => {
    const row = await openList(CODE)
    const link = row.getByRole("link", { name: CODE, exact: true })
    const path = (await link.getAttribute("href")) ?? ""
    await openAdmin(page, `/promotions/${path.split("/").at(-1)}`)
    await page.getByText("This is a coupon").waitFor()
    await screenshot(page, "admin-promotion-coupon")
    await page.getByRole("link", { name: "Edit its rules" }).click()
    await page.getByRole("heading", { name: `Edit ${CODE}` }).waitFor()
  })
})
