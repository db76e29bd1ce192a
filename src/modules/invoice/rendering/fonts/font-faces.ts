import type { FontFile } from "./subsets"

const fontFace = ({ family, weight, range, data }: FontFile): string =>
  `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${range}}`

/** CSS rules with the fonts inside, so that a page loads nothing. */
export const fontFaces = (files: readonly FontFile[]): string =>
  files.map(fontFace).join("\n")
