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
import { scoresOf, tableOf, tooLow, type Score } from "./scores"

const USAGE = `npm run mutation                        the whole pricing core
npm run mutation -- engine effects      only these folders of it, or files
npm run mutation -- --incremental       only what changed since the last such run
Other options go to Stryker: --concurrency 2, --force, --logLevel debug`

// In percent of the mutants.
const LEAST = 85

// What is wrong in these takes off wrong money.
const MONEY = ["effects", "engine", "units"]

const out = join(rootDir, ".counterfoil/mutation")
const report = join(out, "report.json")

/** @throws Fault when Stryker did not come to an end */
const mutate = async (words: readonly string[]): Promise<Score[]> => {
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
  return scoresOf(JSON.parse(readFileSync(report, "utf8")), DOMAIN)
}

async function main(): Promise<void> {
  const { line } = createReporter()
  const words = process.argv.slice(2)
  if (words.includes("--help")) {
    line(USAGE)
    return
  }
  const scores = await mutate(words)
  writeFileSync(join(out, "summary.json"), JSON.stringify(scores, null, 2))
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
