// What stands at the foot of each page.
const footText = (stack: string, content: string): string =>
  `content: ${content}; font: 7.2pt/1.5 ${stack}; color: #666b66; vertical-align: top; padding-top: 3mm;`

/** Everything but plain letters, digits, dash and blank as a CSS escape. */
const cssText = (text: string): string =>
  `"${Array.from(text, (char) =>
    /[A-Za-z0-9 -]/.test(char)
      ? char
      : `\\${char.codePointAt(0)?.toString(16) ?? "fffd"} `
  ).join("")}"`

/** @param pageOf words with `{page}` and `{pages}` where the numbers stand */
const pageCount = (pageOf: string, digits: string): string =>
  pageOf
    .split(/(\{pages?\})/)
    .filter((part) => part !== "")
    .map((part) =>
      part === "{page}" || part === "{pages}"
        ? `counter(${part.slice(1, -1)}, ${digits})`
        : cssText(part)
    )
    .join(" ")

// The digits that a locale counts with, as CSS names them.
const counterStyle = (locale: string): string =>
  new Intl.NumberFormat(locale).resolvedOptions().numberingSystem === "arab"
    ? "arabic-indic"
    : "decimal"

/** What the page box goes by. */
export type PageFoot = {
  number: string
  pageOf: string
  locale: string
  direction: string
  /** Value for `font-family`. */
  stack: string
}

/**
 * The page box: A4, the document's number at the start of each foot and "Page
 * 1 of 2" at its end.
 */
export const pageRules = (foot: PageFoot): string => {
  const { direction, stack } = foot
  const [start, end] =
    direction === "rtl" ? ["right", "left"] : ["left", "right"]
  const pages = pageCount(foot.pageOf, counterStyle(foot.locale))
  return `@page {
  size: A4;
  margin: 15mm 18mm 18mm;
  @bottom-${start} { ${footText(stack, cssText(foot.number))} }
  @bottom-${end} { direction: ${direction}; ${footText(stack, pages)} }
}`
}
