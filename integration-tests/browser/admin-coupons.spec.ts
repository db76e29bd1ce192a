import { readFile } from "node:fs/promises"

import type { Locator, Page } from "playwright-core"
import { describe, expect, it } from "vitest"

import { accessibilityFaults } from "./support/accessibility"
import { couponForm } from "./support/coupon-form"
import { screenshot } from "./support/screenshot"
import { openAdmin, withStaffPage } from "./support/staff"

let page: Page
withStaffPage((opened) => (page = opened))

const CODE = `SPRING${Date.now().toString(36).toUpperCase()}`

const { field, choose, ticked } = couponForm(() => page)

const openList = async (q: string): Promise<Locator> => {
  await openAdmin(page, `/coupons?q=${q}`)
  return page.getByRole("row").filter({ hasText: q })
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
