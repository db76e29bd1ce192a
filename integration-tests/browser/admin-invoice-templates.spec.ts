import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"

import { adminClient } from "../harness/admin-client"
import { paidOrder } from "../http/support/lifecycle"
import { accessibilityFaults } from "./support/accessibility"
import { screenshot } from "./support/screenshot"
import { openAdmin, withStaffPage } from "./support/staff"

const TITLE = `House ${Date.now().toString(36)}`
const ID = TITLE.toLowerCase().replace(" ", "-")

let page: Page
withStaffPage((opened) => (page = opened))

const sheet = () =>
  page.frameLocator("iframe[title='Preview of the document']").locator("body")

const markup = () => page.getByLabel("Page (HTML with Handlebars)")

const edit = async (change: (text: string) => string): Promise<void> =>
  markup().fill(change(await markup().inputValue()))

const save = () => page.getByRole("button", { name: "Save", exact: true })

describe("the editor of invoice templates", () => {
  it("shows the shop's own on a sample, and what is typed at once", async () => {
    await openAdmin(page, "/settings/invoice-templates")
    await page.getByText("came with the shop").waitFor()
    await screenshot(page, "admin-invoice-templates")
    await page.getByRole("button", { name: "Edit Calm" }).click()
    await sheet().getByText("INV-2026-00042").first().waitFor()
    await edit((text) => text.replace("<main>", "<main><p>House style</p>"))
    await sheet().getByText("House style").waitFor()
    expect(await accessibilityFaults(page, "main")).toEqual([])
    await screenshot(page, "admin-invoice-template")
  })

  it("saves a copy, as what came with the shop stays", async () => {
    await page.getByLabel("Save a copy as").fill(TITLE)
    await save().click()
    await page.getByText(`${TITLE}, version 1, is saved.`).waitFor()
    await page
      .getByRole("list", { name: "Templates" })
      .getByText(TITLE)
      .waitFor()
    await page.getByLabel("Name", { exact: true }).waitFor()
  })

  it("refuses what may not be printed, with line and cause", async () => {
    await edit((text) => `<p></p>\n{{{number}}}\n${text}`)
    const faults = page.getByRole("status", { name: "What is wrong" })
    await faults
      .getByText("Page: Line 2: Markup may not hold unescaped")
      .waitFor()
    await page.getByText("There is nothing to be seen").waitFor()
    await save().click()
    await page.getByRole("alert").getByText("Page: Line 2").waitFor()
    await screenshot(page, "admin-invoice-template-fault")
    await edit((text) => text.replace("{{{number}}}\n", ""))
    await sheet().getByText("House style").waitFor()
  })

  it("keeps versions, and puts an earlier one back", async () => {
    await edit((text) => text.replace("House style", "Second style"))
    await sheet().getByText("Second style").waitFor()
    await save().click()
    await page.getByText(`${TITLE}, version 2, is saved.`).waitFor()
    await page.getByRole("button", { name: "Put back version 1" }).click()
    await sheet().getByText("House style").waitFor()
    await save().click()
    await page.getByText(`${TITLE}, version 3, is saved.`).waitFor()
    await screenshot(page, "admin-invoice-template-history")
  })

  it("does not lose what was typed without asking", async () => {
    await edit((text) => text.replace("House style", "Third style"))
    await page.getByRole("button", { name: "Edit Calm" }).click()
    await page.getByText("Leave without saving?").waitFor()
    await page.getByRole("button", { name: "Stay" }).click()
    expect(await markup().inputValue()).toContain("Third style")
    await edit((text) => text.replace("Third style", "House style"))
  })

  it("is tried on a real order", async () => {
    const order = await paidOrder()
    const of = page.getByLabel("of order no.")
    await of.fill("2000000000")
    await page.getByText("has no invoice yet").waitFor()
    await of.fill(String(order.display_id))
    await sheet().getByText(`#${order.display_id}`).waitFor()
    await screenshot(page, "admin-invoice-template-order")
  })

  it("is used for documents from now on, until another one is", async () => {
    await page.getByRole("button", { name: `Use ${TITLE}` }).click()
    await page.getByText(`${TITLE} is used from now on.`).waitFor()
    const admin = await adminClient()
    const chosen = async () => {
      const { body } = await admin.get<{ settings: { template: string } }>(
        "/admin/invoice-settings"
      )
      return body.settings.template
    }
    expect(await chosen()).toBe(ID)
    await page.getByRole("button", { name: "Use Calm" }).click()
    await page.getByText("Calm is used from now on.").waitFor()
    expect(await chosen()).toBe("calm")
  })
})
