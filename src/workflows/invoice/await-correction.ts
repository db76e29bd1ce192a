import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import { nextDocument } from "../../modules/invoice/domain/next-document"
import { hasFault } from "./await-credit-note"
import { findDocuments, type FoundDocument } from "./find-invoice"
import { readDocumentFacts } from "./read-document-facts"

/** What a mail about an edited order carries; the total in minor units. */
export type Correction = {
  invoice: FoundDocument | undefined
  credit_notes: FoundDocument[]
  total_minor: number
}

const isReady = async (
  container: MedusaContainer,
  orderId: string,
  documents: readonly FoundDocument[]
): Promise<boolean> => {
  if (documents.some(({ file_id }) => file_id === null)) {
    return false
  }
  // What had gone back before may have its credit note for the new invoice.
  const reading = await readDocumentFacts(container, orderId)
  return !(reading && nextDocument(reading.facts))
}

/**
 * The documents that an order's edit has led to, for a mail to carry. Where
 * one of them waits for staff to cure a fault, the others go out without it.
 *
 * @param cause the order change
 * @throws MedusaError NOT_FOUND while they are being issued or drawn.
 */
export const awaitCorrection = async (
  container: MedusaContainer,
  orderId: string,
  cause: string
): Promise<Correction> => {
  const documents = (await findDocuments(container, orderId)).filter(
    (each) => each.cause === cause || each.cause.startsWith(`${cause}:`)
  )
  const invoice = documents.find(({ kind }) => kind === "invoice")
  const isWaiting =
    !invoice ||
    (!(await isReady(container, orderId, documents)) &&
      !(await hasFault(container, orderId)))
  if (isWaiting) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "The corrected invoice to attach is not ready yet."
    )
  }
  const drawn = documents.filter(({ file_id }) => file_id !== null)
  return {
    invoice: drawn.find(({ kind }) => kind === "invoice"),
    credit_notes: drawn.filter(({ kind }) => kind === "credit_note"),
    total_minor: Number(invoice.total_minor),
  }
}
