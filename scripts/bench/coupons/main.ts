import { spawnSync } from "node:child_process"
import { cpus } from "node:os"
import { join } from "node:path"

import { describeError, Fault } from "../../lib/fault"
import { createReporter } from "../../lib/reporter"
import { compile } from "../compile"
import { tableOf, type Row } from "../table"

const USAGE = `npm run bench:coupons                prices carts with the pure core
npm run -s bench:coupons -- --json   the figures as JSON`

const SOURCES = [
  "src/shared/money",
  "src/shared/present.ts",
  "src/modules/coupon/domain",
  "scripts/bench",
  "scripts/lib/fault.ts",
]

/**
 * Runs in a Node process of its own, in which nothing compiles.
 * @throws Fault when it fails; it has told why
 */
const run = (): Row[] => {
  const folder = compile("coupons", SOURCES)
  const script = join(folder, "scripts/bench/coupons/run.js")
  const { status, stdout } = spawnSync(process.execPath, [script], {
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
  })
  if (status !== 0) {
    throw new Fault("The bench did not run.", "see its message above")
  }
  return JSON.parse(stdout)
}

function main(): void {
  const { line } = createReporter()
  const wanted = process.argv.slice(2)
  if (wanted.some((argument) => argument !== "--json")) {
    line(USAGE)
    process.exitCode = wanted.includes("--help") ? 0 : 2
    return
  }
  const rows = run()
  const machine = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? "CPU"}`
  if (wanted.includes("--json")) {
    line(JSON.stringify({ machine, rows }, null, 2))
  } else {
    tableOf(rows).forEach(line)
    line(machine)
  }
}

try {
  main()
} catch (error) {
  describeError(error).forEach((text) => process.stderr.write(`${text}\n`))
  process.exitCode = 1
}
