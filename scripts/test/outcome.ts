import { addCounts, countTests, noCounts, type Counts } from "./counts"
import { describeFailures } from "./failures"
import type { ReportedFile } from "./report"

/** How tests ended; `failures` are lines to be shown at the end. */
export type Outcome = { counts: Counts; failures: readonly string[] }

export const noOutcome: Outcome = { counts: noCounts, failures: [] }

export function addOutcomes(a: Outcome, b: Outcome): Outcome {
  return {
    counts: addCounts(a.counts, b.counts),
    failures: [...a.failures, ...b.failures],
  }
}

export function outcomeOf(files: readonly ReportedFile[]): Outcome {
  return { counts: countTests(files), failures: describeFailures(files) }
}
