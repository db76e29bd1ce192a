import type { TextItem } from "pdfjs-dist/types/src/display/api"

import { inspectPdf } from "../../../../../integration-tests/harness/pdf-tools"

/** The text of each page in the order in which it is painted, blanks as one. */
export const pageTexts = async (pdf: Uint8Array): Promise<string[]> => {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs")
  const document = await getDocument({ data: new Uint8Array(pdf) }).promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const content = await (await document.getPage(number)).getTextContent()
    pages.push(
      content.items
        .filter((item): item is TextItem => "str" in item)
        .map((item) => `${item.str}${item.hasEOL ? "\n" : ""}`)
        .join("")
        .replace(/[^\S\n]+/g, " ")
        .replace(/ ?\n ?/g, "\n")
        .trim()
    )
  }
  await document.destroy()
  return pages
}

/** The fonts in a PDF, sorted; one for each part that was used. */
export const fontNames = (pdf: Buffer): Promise<string[]> =>
  inspectPdf(pdf, "pdffonts", ["{pdf}"], (out) =>
    out
      .split("\n")
      .slice(2)
      .filter((line) => line !== "")
      .map((line) =>
        line
          .replace(/^[A-Z]{6}\+/, "")
          .slice(0, 40)
          .trim()
      )
      .sort()
  )
