import { z } from "zod"
import { fromMinor } from "../money"

/** An address of this shop, kept to the page's own origin. */
const link = z
  .url()
  .nullable()
  .transform((url) => {
    if (url === null) {
      return null
    }
    const { pathname, search } = new URL(url)
    return `${pathname}${search}`
  })

export const orderDocumentSchema = z
  .object({
    id: z.string(),
    kind: z.enum(["invoice", "credit_note"]),
    number: z.string(),
    issued_at: z.string(),
    total_minor: z.number(),
    currency_code: z.string(),
    corrects: z.string().nullable(),
    links: z.object({ pdf: link, xml: link }),
  })
  .transform((document) => ({
    id: document.id,
    kind: document.kind,
    number: document.number,
    issuedAt: document.issued_at,
    total: fromMinor(document.total_minor, document.currency_code),
    currencyCode: document.currency_code,
    /** The invoice that a credit note takes back, by its number. */
    corrects: document.corrects,
    /** Signed addresses that expire; null while the PDF is made. */
    pdf: document.links.pdf,
    /** Null where the document is no e-invoice. */
    xml: document.links.xml,
  }))

/** An invoice or a credit note of an order. */
export type OrderDocument = z.output<typeof orderDocumentSchema>

/** `preparing`: one is being made; `delayed`: that failed and is tried again. */
export const DOCUMENTS_STATES = ["complete", "preparing", "delayed"] as const

export type DocumentsState = (typeof DOCUMENTS_STATES)[number]
