import { existsSync, readdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { readEnvironment } from "../lib/environment"
import { describeError } from "../lib/fault"
import { outsideFolder } from "../lib/postgres/placement"
import { createReporter } from "../lib/reporter"
import { rootDir } from "../lib/root-dir"
import { assertNotRunning } from "../lib/run-record"
import { dataDirOf } from "../lib/settings"

const reporter = createReporter()
const dataDir = dataDirOf(readEnvironment(rootDir), rootDir)

try {
  assertNotRunning(dataDir)
  for (const folder of [dataDir, outsideFolder(dataDir)]) {
    empty(folder)
  }
  reporter.line(`Emptied ${dataDir}. The next npm start begins afresh.`)
} catch (error) {
  describeError(error).forEach(reporter.line)
  process.exitCode = 1
}

function empty(folder: string): void {
  const names = existsSync(folder) ? readdirSync(folder) : []
  for (const name of names) {
    rmSync(join(folder, name), { recursive: true, force: true })
  }
}
