import { buildAdmin } from "../../scripts/lib/build-admin"
import { buildStorefront } from "../../scripts/lib/build-storefront"
import { Children } from "../../scripts/lib/children"
import type { Reporter } from "../../scripts/lib/reporter"
import { placeDatabase } from "./database-template"
import { shareChromium } from "./share-chromium"
import { makeTempDir, removeTempDir } from "./temp-dir"
import { testSettings } from "./test-settings"

/**
 * Makes what all test shops share, so that two that start at once find it made:
 * the pages' builds, the seeded database, Chromium.
 */
export async function prepareTestShop(reporter: Reporter): Promise<void> {
  const dataDir = makeTempDir()
  const children = new Children()
  const killAll = () => children.killAll()
  process.once("exit", killAll)
  try {
    const settings = await testSettings(dataDir)
    await shareChromium(dataDir)
    await placeDatabase(reporter, settings)
    await buildAdmin(children, reporter, settings)
    await buildStorefront(children, reporter, settings)
  } finally {
    await children.stopAll()
    process.off("exit", killAll)
    removeTempDir(dataDir)
  }
}
