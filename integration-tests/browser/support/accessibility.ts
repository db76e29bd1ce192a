import { readFile } from "node:fs/promises"

import type { AxeResults } from "axe-core"
import type { Page } from "playwright-core"

const source = readFile(require.resolve("axe-core/axe.min.js"), "utf8")

/**
 * What axe finds wrong with a page, one line each; empty is good.
 *
 * @param within a CSS selector, where the rest of the page is not ours
 */
export const accessibilityFaults = async (
  page: Page,
  within?: string
): Promise<string[]> => {
  await page.evaluate(await source)
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(${within ? JSON.stringify(within) : "document"}, { resultTypes: ["violations"] })`
  )
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`
  )
}
