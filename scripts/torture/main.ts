import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { startTestShop } from "../../integration-tests/harness/test-shop"
import { describeError } from "../lib/fault"
import { createReporter } from "../lib/reporter"
import { rootDir } from "../lib/root-dir"
import { onStopRequest } from "../start/on-stop-request"
import { examine as doctor } from "./judge/examine"
import { readOptions } from "./options"
import { describeReport } from "./report"
import { runTorture } from "./run-torture"

const { line } = createReporter()

/** Keeps what a run led to; answers where. */
function write(seed: number, result: object): string {
  const folder = join(rootDir, ".counterfoil/torture")
  const file = join(folder, `seed-${seed}.json`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`)
  return file
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  line(
    `Torture: ${options.kills} kills, ${options.shoppers} shoppers at once, --seed ${options.seed}`
  )
  const shop = await startTestShop({ storefront: false })
  const folder = shop.info.settings.dataDir
  let isClean = false
  onStopRequest(
    () => void shop.stop().then(() => process.exit(130)),
    () => process.exit(130)
  )
  try {
    const { report, stories } = await runTorture(shop, options, {
      doctor,
      line,
    })
    describeReport(report).forEach(line)
    line(`  as JSON         ${write(options.seed, { report, stories })}`)
    isClean = report.findings.length === 0
  } finally {
    await shop.stop({ keepData: !isClean })
    if (!isClean) {
      line(
        `Not clean with --seed ${options.seed}; its data and logs: ${folder}`
      )
      process.exitCode = 1
    }
  }
}

main().catch((error: unknown) => {
  describeError(error).forEach(line)
  process.exitCode = 1
})
