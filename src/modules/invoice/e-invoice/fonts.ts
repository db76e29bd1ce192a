import { PDFDict, PDFName, type PDFDocument } from "pdf-lib"

const PROGRAMS = ["FontFile", "FontFile2", "FontFile3"].map((key) =>
  PDFName.of(key)
)

// Type 0 leads to another font that is looked at by itself, and the glyphs of
// Type 3, which Chromium makes of variable fonts, are drawings in the PDF.
const WITHOUT_PROGRAM = ["/Type0", "/Type3"]

const nameOf = (font: PDFDict, key: string): string =>
  font.get(PDFName.of(key))?.toString() ?? ""

const isEmbedded = (font: PDFDict): boolean => {
  const descriptor = font.lookup(PDFName.of("FontDescriptor"))
  return (
    WITHOUT_PROGRAM.includes(nameOf(font, "Subtype")) ||
    (descriptor instanceof PDFDict &&
      PROGRAMS.some((program) => descriptor.has(program)))
  )
}

/** Names of the fonts that a reader would have to bring itself. */
export const missingFonts = (document: PDFDocument): string[] =>
  document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict &&
      nameOf(object, "Type") === "/Font" &&
      !isEmbedded(object)
        ? [nameOf(object, "BaseFont")]
        : []
    )
