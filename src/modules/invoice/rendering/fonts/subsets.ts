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

const face = (subset: Subset, weight: string, file: string): string => {
  const { family, range } = subset
  const path = join(folderOf(family), "files", `${file}.woff2`)
  const data = readFileSync(path).toString("base64")
  return `@font-face{font-family:"${family.name}";font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${range}}`
}

const faces = new Map<string, string>()

/** A subset as `@font-face` rules with the files inside, made once. */
export const facesOf = (subset: Subset): string => {
  const { family, name } = subset
  const key = `${family.name}|${name}`
  const css =
    faces.get(key) ??
    (family.weights
      ? family.weights
          .map((weight) =>
            face(
              subset,
              String(weight),
              `${family.prefix}-${name}-${weight}-normal`
            )
          )
          .join("\n")
      : face(subset, "100 900", `${family.prefix}-${name}-wght-normal`))
  faces.set(key, css)
  return css
}
