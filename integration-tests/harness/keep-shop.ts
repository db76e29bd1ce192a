import { writeFileSync } from "node:fs"
import { join } from "node:path"

import { createReporter } from "../../scripts/lib/reporter"
import { rootDir } from "../../scripts/lib/root-dir"
import { startTestShop } from "./test-shop"

/** Where a kept shop is described; `COUNTERFOIL_TEST_SHOP` names it to tests. */
const INFO = join(rootDir, ".counterfoil/kept-shop.json")

/**
 * Keeps a test shop running, so that one can run single tests against it
 * without starting it each time; SIGUSR2 starts its Medusa anew with the code
 * as it is then. See CONTRIBUTING.
 */
async function main(): Promise<void> {
  const { line } = createReporter()
  const shop = await startTestShop()
  writeFileSync(INFO, JSON.stringify(shop.info))
  line(`Kept. Now: COUNTERFOIL_TEST_SHOP=${INFO} npx vitest run --project http`)
  process.on("SIGUSR2", () => {
    void shop.restartMedusa().then(() => line("Medusa runs the new code."))
  })
  const stop = () => void shop.stop().then(() => process.exit(0))
  process.once("SIGINT", stop)
  process.once("SIGTERM", stop)
}

void main()
