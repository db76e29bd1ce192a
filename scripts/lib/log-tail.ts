import { existsSync, readFileSync } from "node:fs"
import { stripVTControlCharacters } from "node:util"

const MAX_WIDTH = 400

/** The last `count` non-empty lines of a log file, without colours, cut to size. */
export function logTail(file: string, count = 20): string[] {
  if (!existsSync(file)) {
    return []
  }
  return stripVTControlCharacters(readFileSync(file, "utf8"))
    .split("\n")
    .map((line) => line.trimEnd())
    .filter(Boolean)
    .slice(-count)
    .map((line) =>
      line.length > MAX_WIDTH ? `${line.slice(0, MAX_WIDTH)} …` : line
    )
}
