import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { rootDir } from "../lib/root-dir"
import { runTool } from "../lib/tool"
import { addCounts, noCounts, readCounts, type Counts } from "./counts"

/**
 * Runs vitest projects, their output to the terminal: as it comes with `show`,
 * else when they are done. A run that fails without
 * a failed test (its setup, an error outside of tests) counts as one failure.
 */
export async function runProjects(
  projects: readonly string[],
  { show }: { show: boolean }
): Promise<Counts> {
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
    const counts = existsSync(report)
      ? readCounts(JSON.parse(readFileSync(report, "utf8")))
      : noCounts
    return ok || counts.failed > 0
      ? counts
      : addCounts(counts, { ...noCounts, failed: 1 })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
