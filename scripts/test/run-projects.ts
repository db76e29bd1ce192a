import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { rootDir } from "../lib/root-dir"
import { runTool } from "../lib/tool"
import { noCounts } from "./counts"
import { addOutcomes, noOutcome, outcomeOf, type Outcome } from "./outcome"
import { readReport } from "./report"

/**
 * Runs vitest projects, their output to the terminal: as it comes with `show`,
 * else when they are done. A run that fails without
 * a failed test (its setup, an error outside of tests) counts as one failure.
 */
export async function runProjects(
  projects: readonly string[],
  { show }: { show: boolean }
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "counterfoil-report-"))
  const report = join(folder, "report.json")
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
          `--outputFile.json=${report}`,
        ],
        cwd: rootDir,
      },
      { show }
    )
    process.stdout.write(output)
    const outcome = existsSync(report)
      ? outcomeOf(readReport(JSON.parse(readFileSync(report, "utf8"))))
      : noOutcome
    return ok || outcome.counts.failed > 0
      ? outcome
      : addOutcomes(outcome, {
          counts: { ...noCounts, failed: 1 },
          failures: [`FAILED ${projects.join(", ")}: the run itself`],
        })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
