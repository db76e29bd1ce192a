import { expect, it } from "vitest"
import { addCounts, countTests, describeCounts, noCounts } from "../counts"
import { readReport } from "../report"

const countOf = (report: unknown) => countTests(readReport(report))

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((state) => ({ status: state })),
})

it("counts tests, and files that failed without one", () => {
  const report = {
    testResults: [
      file("passed", "passed", "passed", "pending", "todo"),
      file("failed", "failed", "passed"),
      file("failed"),
      file("failed", "skipped"),
    ],
  }
  expect(countOf(report)).toEqual({ passed: 3, failed: 3, skipped: 3 })
})

it("counts nothing in something that is no report", () => {
  expect(countOf(undefined)).toEqual(noCounts)
  expect(countOf({ testResults: "?" })).toEqual(noCounts)
})

it("speaks of skipped tests only if there are any", () => {
  const some = { passed: 3, failed: 1, skipped: 0 }
  expect(describeCounts(some)).toBe("3 passed, 1 failed")
  expect(describeCounts(addCounts(some, { ...noCounts, skipped: 2 }))).toBe(
    "3 passed, 1 failed, 2 skipped"
  )
})
