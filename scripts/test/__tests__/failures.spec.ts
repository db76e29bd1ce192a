import { join } from "node:path"
import { expect, it } from "vitest"
import { rootDir } from "../../lib/root-dir"
import { describeFailures, describeRunErrors } from "../failures"
import { readReport } from "../report"

const failuresOf = (...testResults: object[]) =>
  describeFailures(readReport({ testResults }))

it("names each failed test and how its message begins", () => {
  const long = Array.from({ length: 20 }, (_, line) => `line ${line}`)
  const lines = failuresOf({
    name: join(rootDir, "a/b.spec.ts"),
    status: "failed",
    assertionResults: [
      { fullName: "it adds", status: "passed", failureMessages: [] },
      {
        fullName: "it sums",
        status: "failed",
        failureMessages: [`${long.join("\n")}`],
      },
    ],
  })
  expect(lines.slice(0, 2)).toEqual([
    "FAILED a/b.spec.ts: it sums",
    "  | line 0",
  ])
  expect(lines).toHaveLength(7)
})

it("names a file that failed before its tests, in plain text", () => {
  const lines = failuresOf({
    name: join(rootDir, "c.spec.ts"),
    status: "failed",
    message: "\u001b[31mno shop\u001b[39m",
    assertionResults: [{ fullName: "it waits", status: "skipped" }],
  })
  expect(lines).toEqual(["FAILED c.spec.ts", "  | no shop"])
})

it("says nothing of what passed", () => {
  expect(
    failuresOf({ name: join(rootDir, "d.spec.ts"), status: "passed" })
  ).toEqual([])
})

it("tells the errors of a run that no test has", () => {
  expect(
    describeRunErrors(
      ["unit", "contract"],
      ["Error: too late\n    at a.ts:1:2"]
    )
  ).toEqual([
    "FAILED unit, contract: the run itself",
    "  | Error: too late",
    "  |     at a.ts:1:2",
  ])
  expect(describeRunErrors(["http"], null)).toEqual([
    "FAILED http: the run itself",
  ])
})
