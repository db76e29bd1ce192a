import { z } from "zod"
import { fromMinor } from "../money"

export const orderDocumentSchema = z
  .object({
    id: z.string(),
    kind: z.enum(["invoice", "credit_note"]),
    number: z.string(),
    issued_at: z.string(),
    total_minor: z.number(),
    currency_code: z.string(),
    corrects: z.string().nullable(),
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
  }))

/** An invoice or a credit note of an order. */
export type OrderDocument = z.output<typeof orderDocumentSchema>
