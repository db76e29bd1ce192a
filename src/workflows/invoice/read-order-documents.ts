import type { MedusaContainer } from "@medusajs/framework/types"

import { nextDocument } from "../../modules/invoice/domain/next-document"
import {
  eInvoiceState,
  type EInvoiceState,
} from "../../modules/invoice/e-invoice/state"
import { findDocuments, presentDocument } from "./find-invoice"
import { readDocumentFacts } from "./read-document-facts"

/**
 * An order's documents as staff see them: each with whether it is an e-invoice
 * and why not, and whether another one is due.
 *
 * @throws MedusaError NOT_FOUND for an order that is not there.
 */
export const readOrderDocuments = async (
  container: MedusaContainer,
  orderId: string
) => {
  const found = await findDocuments(container, orderId)
  const reading = await readDocumentFacts(container, orderId)
  const states = new Map(
    await Promise.all(
      (reading?.documents ?? []).map(
        async ({ record, snapshot }): Promise<[string, EInvoiceState]> => [
          record.id,
          await eInvoiceState(snapshot),
        ]
      )
    )
  )
  return {
    documents: found.map((each) => ({
      ...presentDocument(each, found),
      e_invoice: states.get(each.id) ?? { status: "off" as const },
    })),
    is_due: reading !== null && nextDocument(reading.facts) !== null,
  }
}
