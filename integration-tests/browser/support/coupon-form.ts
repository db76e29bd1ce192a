import type { Locator, Page } from "playwright-core"

/** What the tests of the coupon form do on its page, which may not be there yet. */
export const couponForm = (pageOf: () => Page) => ({
  field: (label: string): Locator =>
    pageOf().getByLabel(label, { exact: true }),

  choose: async (label: string, option: string): Promise<void> => {
    const page = pageOf()
    await page.getByRole("combobox", { name: label, exact: true }).click()
    await page.getByRole("option", { name: option, exact: true }).click()
  },

  /** Ticks one thing in a picker and closes that. */
  ticked: async (picker: string, thing: string | RegExp): Promise<void> => {
    const page = pageOf()
    await page.getByRole("button", { name: picker, exact: true }).click()
    const choices = page.getByRole("dialog")
    await choices.getByRole("checkbox", { name: thing }).first().click()
    await page.keyboard.press("Escape")
    await choices.waitFor({ state: "detached" })
  },
})
