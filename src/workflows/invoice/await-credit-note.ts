import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"

import { nextDocument } from "../../modules/invoice/domain/next-document"
import { findCreditNote, type FoundDocument } from "./find-invoice"
import { readDocumentFacts } from "./read-document-facts"

/** Whether an order has something that cannot be issued or drawn. */
export const hasFault = async (
  container: MedusaContainer,
  orderId: string
): Promise<boolean> => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "invoice_fault",
      fields: ["order_id"],
      filters: { order_id: orderId },
    })
  return data.length > 0
}

/**
 * The credit note of a cause, for a mail to carry; null when there is none to
 * wait for: none is due, or it waits for staff to cure a fault.
 *
 * @throws MedusaError NOT_FOUND while it is being issued or drawn.
 */
export const awaitCreditNote = async (
  container: MedusaContainer,
  orderId: string,
  cause: string
): Promise<FoundDocument | null> => {
  const found = await findCreditNote(container, orderId, cause)
  if (found?.file_id) {
    return found
  }
  const reading = found ? null : await readDocumentFacts(container, orderId)
  const isDue = found || (reading && nextDocument(reading.facts))
  if (!isDue || (await hasFault(container, orderId))) {
    return null
  }
  throw new MedusaError(
    MedusaError.Types.NOT_FOUND,
    "The credit note to attach is not ready yet."
  )
}
