import { rmSync } from "node:fs"
import { join } from "node:path"
import { prepareTestShop } from "../../integration-tests/harness/prepare-test-shop"
import { describeError } from "../lib/fault"
import { createReporter } from "../lib/reporter"
import { rootDir } from "../lib/root-dir"
import { describeCounts } from "./counts"
import { allProjects, lanesOf, stages } from "./lanes"
import { addOutcomes } from "./outcome"
import { runLanes } from "./run-lanes"

async function main(): Promise<void> {
  const reporter = createReporter()
  const { line } = reporter
  const wanted = process.argv.slice(2)
  const unknown = wanted.filter((name) => !allProjects.includes(name))
  if (unknown.length > 0) {
    line(`Unknown: ${unknown.join(", ")}. There are: ${allProjects.join(", ")}`)
    process.exitCode = 2
    return
  }
  // Named, it kills at every step and at random; among all tests, at each
  // fifth step.
  process.env.COUNTERFOIL_TORTURE = wanted.includes("torture")
    ? "whole"
    : "sample"
  rmSync(join(rootDir, ".counterfoil/test-logs"), {
    recursive: true,
    force: true,
  })

  const quick = await runLanes(lanesOf(stages.quick, wanted), {
    sideBySide: false,
  })
  const withShop = lanesOf(stages.withShop, wanted)
  // Two shops on one Redis would take each other's events.
  const sideBySide = withShop.length > 1 && !process.env.TEST_REDIS_URL
  if (sideBySide) {
    await prepareTestShop(reporter)
  }
  const { counts, failures } = addOutcomes(
    quick,
    await runLanes(withShop, { sideBySide })
  )
  failures.forEach(line)

  if (counts.passed + counts.failed === 0) {
    line("No test ran.")
  }
  line(describeCounts(counts))
  process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1
}

main().catch((error: unknown) => {
  describeError(error).forEach(createReporter().line)
  process.exitCode = 1
})
