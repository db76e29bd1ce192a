import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { rootDir } from "../lib/root-dir"
import { runTool } from "../lib/tool"
import { noCounts } from "./counts"
import { describeRunErrors } from "./failures"
import { addOutcomes, noOutcome, outcomeOf, type Outcome } from "./outcome"
import { readReport } from "./report"
import { ERRORS_FILE } from "./run-errors"

const readJson = (file: string): unknown =>
  existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null

/**
 * Runs vitest projects, their output to the terminal: as it comes with `show`,
 * else when they are done. A run that fails without a failed test (its setup, an
 * error outside of tests) counts as one failure.
 */
export async function runProjects(
  projects: readonly string[],
  { show }: { show: boolean }
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "counterfoil-report-"))
  const report = join(folder, "report.json")
  const errors = join(folder, "errors.json")
  try {
    const { ok, output } = await runTool(
      {
        script: "node_modules/vitest/vitest.mjs",
        args: [
          "run",
          ...projects.flatMap((project) => ["--project", project]),
          "--passWithNoTests",
          "--reporter=default",
          "--reporter=json",
          "--reporter=./scripts/test/run-errors.ts",
          `--outputFile.json=${report}`,
        ],
        cwd: rootDir,
        env: { [ERRORS_FILE]: errors },
      },
      { show }
    )
    process.stdout.write(output)
    const outcome = existsSync(report)
      ? outcomeOf(readReport(readJson(report)))
      : noOutcome
    return ok || outcome.counts.failed > 0
      ? outcome
      : addOutcomes(outcome, {
          counts: { ...noCounts, failed: 1 },
          failures: describeRunErrors(projects, readJson(errors)),
        })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
