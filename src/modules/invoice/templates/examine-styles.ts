import { faultAt, type TemplateFault } from "./faults"

// A comment may stand wherever a blank may, also within what is sought here.
const FORBIDDEN: { pattern: RegExp; what: string }[] = [
  { pattern: /</g, what: "<, with which the style sheet could be left" },
  { pattern: /@import/gi, what: "@import; a page loads nothing" },
  { pattern: /\\/g, what: "backslashes, which hide what is written" },
  {
    pattern: /url\((?!\s*["']?data:(image\/(png|jpeg|gif|webp)|font\/))/gi,
    what: "url() of anything but data:image/… and data:font/…",
  },
  {
    pattern: /(image-set|cross-fade|src)\s*\(/gi,
    what: "image-set(), cross-fade() and src()",
  },
]

/** What of a template's CSS may not be. */
export const examineStyles = (styles: string): TemplateFault[] =>
  FORBIDDEN.flatMap(({ pattern, what }) =>
    [...styles.matchAll(pattern)].map(({ index }) =>
      faultAt("styles", styles, index, `Styles may not hold ${what}.`)
    )
  )
