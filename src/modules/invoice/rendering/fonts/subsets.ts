import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"

import type { Family } from "./families"

/** A part of a font: its name and the code points that it draws. */
export type Subset = {
  family: Family
  /** As in the file's name: "latin", "0". */
  name: string
  /** As CSS writes it. */
  range: string
  spans: [first: number, last: number][]
}

const folderOf = (family: Family): string =>
  dirname(require.resolve(`${family.from}/package.json`))

const toSpan = (part: string): [number, number] => {
  const [first, last] = part.replace(/^U\+/i, "").split("-")
  return [parseInt(first, 16), parseInt(last ?? first, 16)]
}

const readSubsets = (family: Family): Subset[] => {
  const json = readFileSync(join(folderOf(family), "unicode.json"), "utf8")
  return Object.entries(JSON.parse(json) as Record<string, string>).map(
    ([name, range]) => ({
      family,
      name: name.replace(/[[\]]/g, ""),
      range,
      spans: range.split(",").map(toSpan),
    })
  )
}

const known = new Map<string, Subset[]>()

/** The subsets of a family, read once. */
export const subsetsOf = (family: Family): Subset[] => {
  const subsets = known.get(family.name) ?? readSubsets(family)
  known.set(family.name, subsets)
  return subsets
}

/** A part of a font in one weight, as a page wants it. */
export type FontFile = {
  /** Tells it from all others. */
  key: string
  /** Its family's name. */
  family: string
  /** As CSS writes it: "600", or "100 900" for all of them. */
  weight: string
  /** The code points it draws, as CSS writes them. */
  range: string
  /** WOFF2 as base64. */
  data: string
}

const fontFile = (
  { family, range }: Subset,
  weight: string,
  file: string
): FontFile => ({
  key: file,
  family: family.name,
  weight,
  range,
  data: readFileSync(join(folderOf(family), "files", `${file}.woff2`)).toString(
    "base64"
  ),
})

const readFiles = (subset: Subset): FontFile[] => {
  const { family, name } = subset
  return family.weights
    ? family.weights.map((weight) =>
        fontFile(
          subset,
          String(weight),
          `${family.prefix}-${name}-${weight}-normal`
        )
      )
    : [fontFile(subset, "100 900", `${family.prefix}-${name}-wght-normal`)]
}

const files = new Map<Subset, FontFile[]>()

/** The files of a subset, one for each weight that has its own; read once. */
export const filesOf = (subset: Subset): FontFile[] => {
  const read = files.get(subset) ?? readFiles(subset)
  files.set(subset, read)
  return read
}
