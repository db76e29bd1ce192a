import { familiesFor, type Family } from "./families"
import { filesOf, subsetsOf, type FontFile, type Subset } from "./subsets"

const contains = ({ spans }: Subset, point: number): boolean =>
  spans.some(([first, last]) => point >= first && point <= last)

// The Chinese font's ranges name Hangul that it does not draw.
const mayDraw = (family: Family, point: number): boolean =>
  point < 0xac00 || point > 0xd7a3 || family.name === "Noto Sans KR"

const find = (families: Family[], point: number): Subset | null => {
  for (const family of families.filter((each) => mayDraw(each, point))) {
    const found = subsetsOf(family).find((subset) => contains(subset, point))
    if (found) {
      return found
    }
  }
  return null
}

// Families in the same order find the same subset: looked up once each.
const found = new Map<string, Map<number, Subset | null>>()

const finderFor = (families: Family[]) => {
  const key = families.map(({ name }) => name).join("|")
  const known = found.get(key) ?? new Map<number, Subset | null>()
  found.set(key, known)
  return (point: number): Subset | null => {
    const subset = known.get(point) ?? find(families, point)
    known.set(point, subset)
    return subset
  }
}

/** The files that draw a text, and the value for CSS `font-family`. */
export type PageFonts = { files: FontFile[]; stack: string }

/**
 * The fonts that a page needs: Latin always, of other scripts only those parts
 * that hold a character of `text`.
 *
 * @param locale decides how Han characters are drawn
 */
export const fontsFor = (locale: string, text: string): PageFonts => {
  const families = familiesFor(locale, text)
  const finder = finderFor(families)
  // ASCII is always there; most of a page, and all of its pictures, is that.
  const others = text.replace(/[\n -~]+/g, "")
  const points = new Set(Array.from(`A${others}`, (c) => c.codePointAt(0) ?? 0))
  const used = new Set<Subset>()
  for (const point of points) {
    const subset = finder(point)
    if (subset) {
      used.add(subset)
    }
  }
  return {
    files: [...used].flatMap(filesOf),
    stack: [...families.map(({ name }) => `"${name}"`), "sans-serif"].join(
      ", "
    ),
  }
}
