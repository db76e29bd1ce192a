import { describeError } from "../lib/fault"
import { createReporter } from "../lib/reporter"
import { checks } from "./checks"
import { explainFailure } from "./explain-failure"
import { findDatabase } from "./find-database"
import { report } from "./report"
import { runDoctor } from "./run-doctor"

const USAGE = `npm run doctor            looks over the shop's whole database
npm run doctor -- --json  prints the findings as JSON

It changes nothing. Exit code: 0 all in order, 1 something is not, 2 could not look.`

async function main(): Promise<void> {
  const { line } = createReporter()
  const wanted = process.argv.slice(2)
  if (wanted.some((argument) => argument !== "--json")) {
    line(USAGE)
    process.exitCode = wanted.includes("--help") ? 0 : 2
    return
  }
  try {
    const database = findDatabase()
    const startedAt = performance.now()
    const findings = await runDoctor(database.url).catch((error: unknown) => {
      throw explainFailure(error, database)
    })
    const seconds = (performance.now() - startedAt) / 1000
    if (wanted.includes("--json")) {
      line(JSON.stringify(findings, null, 2))
    } else {
      report(checks, findings, { name: database.name, seconds }).forEach(line)
    }
    const isClean = findings.every(({ severity }) => severity === "note")
    process.exitCode = isClean ? 0 : 1
  } catch (error) {
    describeError(error).forEach((text) => process.stderr.write(`${text}\n`))
    process.exitCode = 2
  }
}

void main()
