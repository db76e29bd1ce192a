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
 * Counts from vitest's JSON report. A file that failed without a failed test
 * (it could not be loaded, or its preparation failed) counts as one.
 */
export function readCounts(report: unknown): Counts {
  const files = list(report, "testResults")
  return files.reduce<Counts>((sum, file) => {
    const states = list(file, "assertionResults").map((test) =>
      text(test, "status")
    )
    const count = (...wanted: string[]) =>
      states.filter((state) => wanted.includes(state)).length
    const failed = count("failed")
    const fileFailed = text(file, "status") === "failed"
    return addCounts(sum, {
      passed: count("passed"),
      failed: fileFailed ? Math.max(failed, 1) : failed,
      skipped: count("skipped", "pending", "todo"),
    })
  }, noCounts)
}

function list(value: unknown, key: string): unknown[] {
  const found = field(value, key)
  return Array.isArray(found) ? found : []
}

function text(value: unknown, key: string): string {
  return String(field(value, key) ?? "")
}

function field(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined
}
