import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { join } from "node:path"

import { describeError, Fault } from "../lib/fault"
import { createReporter } from "../lib/reporter"
import { rootDir } from "../lib/root-dir"
import { runTool } from "../lib/tool"
import { DOMAIN, strykerArguments } from "./options"
import { countsOf, remembered, type Counts } from "./counts"
import { scoresOf, tableOf, tooLow } from "./scores"

const USAGE = `npm run mutation                        the whole pricing core
npm run mutation -- engine effects      only these folders of it, or files
Other options go to Stryker, such as --concurrency 4. What folders had is kept in
.counterfoil/mutation/summary.json until they are tried again.`

// In percent of the mutants.
const LEAST = 85

// What is wrong in these takes off wrong money.
const MONEY = ["effects", "engine", "units"]

const out = join(rootDir, ".counterfoil/mutation")
const report = join(out, "report.json")
const summary = join(out, "summary.json")

const read = (file: string): unknown =>
  existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {}

/** @throws Fault when Stryker did not come to an end */
const mutate = async (words: readonly string[]): Promise<Counts> => {
  rmSync(report, { force: true })
  mkdirSync(out, { recursive: true })
  await runTool(
    {
      cwd: rootDir,
      script:
        "tools/mutation/node_modules/@stryker-mutator/core/bin/stryker.js",
      args: [
        "run",
        "tools/mutation/stryker.config.mjs",
        ...strykerArguments(words),
      ],
    },
    { show: true }
  )
  if (!existsSync(report)) {
    throw new Fault("The mutation test did not run.", "see its message above")
  }
  return countsOf(read(report), DOMAIN)
}

async function main(): Promise<void> {
  const { line } = createReporter()
  const words = process.argv.slice(2)
  if (words.includes("--help")) {
    line(USAGE)
    return
  }
  const counts = await mutate(words)
  // Of a folder that was tried in part there is nothing to remember.
  if (!words.some((word) => word.endsWith(".ts"))) {
    const all = remembered(read(summary), counts)
    writeFileSync(summary, `${JSON.stringify(all, null, 2)}\n`)
  }
  const scores = scoresOf(counts)
  tableOf(scores).forEach(line)
  line(`Every mutant: ${join(out, "report.html")}`)
  const low = tooLow(scores, LEAST, [...MONEY, "total"])
  if (low.length > 0) {
    line(`Below ${LEAST} %: ${low.join(", ")}`)
    process.exitCode = 1
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${describeError(error).join("\n")}\n`)
  process.exitCode = 1
})
