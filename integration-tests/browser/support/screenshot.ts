import { mkdir } from "node:fs/promises"
import { join } from "node:path"

import type { Page } from "playwright-core"

import { rootDir } from "../../../scripts/lib/root-dir"

const FOLDER = join(rootDir, "screenshots")

/** Writes a picture of the whole page to the git-ignored `screenshots/`. */
export const screenshot = async (page: Page, name: string): Promise<void> => {
  await mkdir(FOLDER, { recursive: true })
  await page.screenshot({
    path: join(FOLDER, `${name}.png`),
    fullPage: true,
    animations: "disabled",
  })
}
