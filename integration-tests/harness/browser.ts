import { chromium, type Browser } from "playwright-core"
import { join } from "node:path"
import { rootDir } from "../../scripts/lib/root-dir"
import { installChromium } from "../../src/modules/invoice/rendering/chromium/install"

/**
 * A real Chromium: `CHROMIUM_PATH`, or the one from npm that draws invoices as
 * well. Close it when done.
 */
export async function launchBrowser(): Promise<Browser> {
  const path = process.env.CHROMIUM_PATH
  const { executable, env } = path
    ? { executable: path, env: {} }
    : await installChromium(join(rootDir, ".counterfoil"))
  return chromium.launch({
    executablePath: executable,
    env: { ...process.env, ...env },
    args: ["--no-sandbox", "--disable-gpu"],
  })
}
