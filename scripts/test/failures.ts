import { relative } from "node:path"
import { stripVTControlCharacters } from "node:util"
import { rootDir } from "../lib/root-dir"
import type { ReportedFile } from "./report"

const LINES = 6

/**
 * What failed and why, some lines each. Said once more at the very end: of a
 * long run often the end only is kept.
 */
export function describeFailures(files: readonly ReportedFile[]): string[] {
  return files
    .filter(({ status }) => status === "failed")
    .flatMap(({ name, message, tests }) => {
      const file = relative(rootDir, name)
      const failed = tests.filter(({ status }) => status === "failed")
      return failed.length > 0
        ? failed.flatMap((test) => [
            `FAILED ${file}: ${test.name}`,
            ...begin(test.messages.join("\n")),
          ])
        : [`FAILED ${file}`, ...begin(message)]
    })
}

/**
 * That a run failed outside of its tests, and with which errors: what
 * `run-errors` wrote, if it came to that.
 */
export function describeRunErrors(
  projects: readonly string[],
  errors: unknown
): string[] {
  return [
    `FAILED ${projects.join(", ")}: the run itself`,
    ...(Array.isArray(errors) ? errors.map(String).flatMap(begin) : []),
  ]
}

function begin(message: string): string[] {
  return stripVTControlCharacters(message)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, LINES)
    .map((line) => `  | ${line}`)
}
