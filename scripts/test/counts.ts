import type { ReportedFile } from "./report"

/** How many tests ended how. */
export type Counts = { passed: number; failed: number; skipped: number }

export const noCounts: Counts = { passed: 0, failed: 0, skipped: 0 }

export function addCounts(a: Counts, b: Counts): Counts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  }
}

/** `3 passed, 0 failed`, with skipped ones only if there are any. */
export function describeCounts({ passed, failed, skipped }: Counts): string {
  const always = `${passed} passed, ${failed} failed`
  return skipped > 0 ? `${always}, ${skipped} skipped` : always
}

/**
 * Counts the tests of files. A file that failed without a failed test
 * (it could not be loaded, or its preparation failed) counts as one.
 */
export function countTests(files: readonly ReportedFile[]): Counts {
  return files.reduce<Counts>((sum, { status, tests }) => {
    const count = (...wanted: string[]) =>
      tests.filter((test) => wanted.includes(test.status)).length
    const failed = count("failed")
    return addCounts(sum, {
      passed: count("passed"),
      failed: status === "failed" ? Math.max(failed, 1) : failed,
      skipped: count("skipped", "pending", "todo"),
    })
  }, noCounts)
}
