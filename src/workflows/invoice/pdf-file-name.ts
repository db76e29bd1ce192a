import { randomUUID } from "node:crypto"

const base = (number: string): string => number.replace(/[^A-Za-z0-9_.-]/g, "-")

/** What a document's PDF is called, without what no file name may hold. */
export const pdfFileName = (number: string): string => `${base(number)}.pdf`

/**
 * A name for a drawn PDF to be stored by, no two alike. Core's local files are
 * named by the millisecond: of two that draw one document at once, the late one
 * would write over the other's file, and throw it away as its own.
 */
export const storedPdfName = (number: string): string =>
  `${base(number)}-${randomUUID()}.pdf`
