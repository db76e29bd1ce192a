import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"

const FAMILY = "@fontsource/noto-sans"
const WEIGHTS = [400, 600]

/** A subset's name and the code points that it draws, as CSS writes them. */
type Subset = { name: string; range: string; spans: [number, number][] }

const folder = (): string => dirname(require.resolve(`${FAMILY}/package.json`))

const toSpan = (part: string): [number, number] => {
  const [first, last] = part.replace("U+", "").split("-")
  return [parseInt(first, 16), parseInt(last ?? first, 16)]
}

const readSubsets = (): Subset[] => {
  const json = readFileSync(join(folder(), "unicode.json"), "utf8")
  return Object.entries(JSON.parse(json) as Record<string, string>).map(
    ([name, range]) => ({ name, range, spans: range.split(",").map(toSpan) })
  )
}

const readFace = (subset: Subset, weight: number): string => {
  const file = `noto-sans-${subset.name}-${weight}-normal.woff2`
  const data = readFileSync(join(folder(), "files", file)).toString("base64")
  return `@font-face{font-family:"Noto Sans";font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${subset.range}}`
}

const faces = new Map<string, string>()

const cachedFace = (subset: Subset): string => {
  const css =
    faces.get(subset.name) ??
    WEIGHTS.map((weight) => readFace(subset, weight)).join("\n")
  faces.set(subset.name, css)
  return css
}

let subsets: Subset[] | undefined

/**
 * Noto Sans as `@font-face` rules with the files inside, so that a page needs
 * nothing from outside. Latin always; other scripts when `text` uses them.
 */
export const fontFaces = (text: string): string => {
  subsets ??= readSubsets()
  const points = new Set(Array.from(text, (char) => char.codePointAt(0) ?? 0))
  const used = subsets.filter(
    ({ name, spans }) =>
      name === "latin" ||
      // Latin covers ASCII and more; what others share with it adds nothing.
      spans.some(([first, last]) =>
        [...points].some((p) => p > 0xff && p >= first && p <= last)
      )
  )
  return used.map(cachedFace).join("\n")
}
