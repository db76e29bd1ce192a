import { symlinkSync } from "node:fs"
import { join } from "node:path"
import { rootDir } from "../../scripts/lib/root-dir"
import { installChromium } from "../../src/modules/invoice/rendering/chromium/install"

/**
 * Chromium takes 200 MB and seconds to unpack: all runs use one. It is unpacked
 * under its lasting path, as that gets written into its settings.
 */
export async function shareChromium(dataDir: string): Promise<void> {
  const home = join(rootDir, ".counterfoil")
  if (!process.env.CHROMIUM_PATH) {
    await installChromium(home)
    symlinkSync(join(home, "chromium"), join(dataDir, "chromium"))
  }
}
