import { existsSync, readFileSync } from "node:fs"

const ANSI = /\u001b\[[0-9;]*m/g

/** The last `count` non-empty lines of a log file, without colours. */
export function logTail(file: string, count = 20): string[] {
  if (!existsSync(file)) {
    return []
  }
  return readFileSync(file, "utf8")
    .replace(ANSI, "")
    .split("\n")
    .map((line) => line.trimEnd())
    .filter(Boolean)
    .slice(-count)
}
