import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { cpus, tmpdir } from "node:os"
import { join } from "node:path"

import { startPostgres } from "../../../integration-tests/harness/scratch-postgres"
import { Children } from "../../lib/children"
import { describeError } from "../../lib/fault"
import { createReporter } from "../../lib/reporter"
import { rootDir } from "../../lib/root-dir"
import { compile } from "../compile"
import { tableOf, type Row } from "../table"
import { NOTES } from "./notes"

const USAGE = `npm run bench:coupons                times coupons: the core, the modules on PostgreSQL, stock Medusa
npm run -s bench:coupons -- --core   the pure core only, in seconds
npm run -s bench:coupons -- --json   the figures as JSON`

const SOURCES = [
  "src/shared",
  "src/modules",
  "scripts/bench",
  "scripts/lib/fault.ts",
]

/**
 * Runs compiled scripts in Node processes of their own, in which nothing
 * compiles. What modules print while they start goes into a log.
 *
 * @throws Fault when one fails
 */
const runner = (folder: string) => {
  const children = new Children()
  const answers = mkdtempSync(join(tmpdir(), "counterfoil-bench-"))
  return {
    rows: async (script: string, args: readonly string[]): Promise<Row[]> => {
      const answer = join(answers, "rows.json")
      await children.run({
        name: `The bench ${script}`,
        command: process.execPath,
        args: [join(folder, "scripts/bench/coupons", script), ...args, answer],
        cwd: rootDir,
        env: { ...process.env, NODE_ENV: "production" },
        logFile: join(folder, "bench.log"),
      })
      return JSON.parse(readFileSync(answer, "utf8"))
    },
    stop: async () => {
      await children.stopAll()
      rmSync(answers, { recursive: true, force: true })
    },
  }
}

const run = async (isCoreOnly: boolean): Promise<Row[]> => {
  const { rows, stop } = runner(compile("coupons", SOURCES))
  try {
    const core = await rows("run.js", [])
    if (isCoreOnly) {
      return core
    }
    const postgres = await startPostgres([])
    const ended = () => void Promise.all([stop(), postgres.stop()])
    process.once("SIGINT", ended)
    try {
      return [...core, ...(await rows("shop/run.js", [postgres.url]))]
    } finally {
      process.off("SIGINT", ended)
      await postgres.stop()
    }
  } finally {
    await stop()
  }
}

async function main(): Promise<void> {
  const { line } = createReporter()
  const wanted = process.argv.slice(2)
  if (wanted.some((argument) => !["--json", "--core"].includes(argument))) {
    line(USAGE)
    process.exitCode = wanted.includes("--help") ? 0 : 2
    return
  }
  const isCoreOnly = wanted.includes("--core")
  const rows = await run(isCoreOnly)
  const notes = isCoreOnly ? [] : NOTES
  const machine = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? "CPU"}`
  if (wanted.includes("--json")) {
    line(JSON.stringify({ machine, notes, rows }, null, 2))
  } else {
    tableOf(rows).forEach(line)
    ;[machine, ...notes].forEach(line)
  }
}

main().catch((error: unknown) => {
  describeError(error).forEach((text) => process.stderr.write(`${text}\n`))
  process.exitCode = 1
})
