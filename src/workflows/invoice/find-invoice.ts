import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

const FIELDS = [
  "id",
  "order_id",
  "kind",
  "cause",
  "corrects_id",
  "number",
  "issued_at",
  "currency_code",
  "total_minor",
  "file_id",
  "pdf_sha256",
]

/** Every invoice and credit note of an order, in order of issue. */
export const findDocuments = async (
  container: MedusaContainer,
  orderId: string
) => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "invoice",
    fields: FIELDS,
    filters: { order_id: orderId },
    pagination: { order: { issued_at: "ASC", created_at: "ASC", id: "ASC" } },
  })
  return data
}

/** A document of an order, as {@link findDocuments} hands it out. */
export type FoundDocument = Awaited<ReturnType<typeof findDocuments>>[number]

/**
 * The invoice that holds for an order: the newest, where an edit has led to
 * another; null while there is none.
 */
export const findInvoice = async (
  container: MedusaContainer,
  orderId: string
): Promise<FoundDocument | null> =>
  (await findDocuments(container, orderId))
    .filter(({ kind }) => kind === "invoice")
    .at(-1) ?? null

/** The credit note that an order has for a cause, or null. */
export const findCreditNote = async (
  container: MedusaContainer,
  orderId: string,
  cause: string
): Promise<FoundDocument | null> =>
  (await findDocuments(container, orderId)).find(
    (each) => each.kind === "credit_note" && each.cause === cause
  ) ?? null

/** A document as order pages list it; the total in minor units. */
export const presentDocument = (
  {
    id,
    kind,
    number,
    issued_at,
    total_minor,
    currency_code,
    file_id,
    corrects_id,
  }: FoundDocument,
  documents: readonly FoundDocument[]
) => ({
  id,
  kind,
  number,
  issued_at,
  total_minor: Number(total_minor),
  currency_code,
  has_pdf: file_id !== null,
  /** The number of the invoice that a credit note takes back. */
  corrects: documents.find((each) => each.id === corrects_id)?.number ?? null,
})
