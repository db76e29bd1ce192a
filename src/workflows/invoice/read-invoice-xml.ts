import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import { readEmbeddedXml } from "../../modules/invoice/e-invoice/embed"
import { describeFaults } from "../../modules/invoice/domain/e-invoice/fault"
import { eInvoiceState } from "../../modules/invoice/e-invoice/state"
import type { InvoiceSnapshot } from "../../modules/invoice/domain/snapshot"
import { findDocument } from "./documents/find-document"
import { readInvoicePdf } from "./read-invoice-pdf"

/** An e-invoice's XML, ready to be sent. */
export type InvoiceXml = { filename: string; xml: string }

const whyNot = async (snapshot: InvoiceSnapshot): Promise<string> => {
  const state = await eInvoiceState(snapshot)
  return state.status === "impossible"
    ? `No e-invoice can be made of it: ${describeFaults(state.faults)}`
    : "It was issued without e-invoice."
}

/**
 * Reads an issued document's XML out of its stored PDF, so that it is the one
 * which was issued, whatever this version would write today.
 *
 * @throws MedusaError NOT_FOUND where there is no such document, its PDF is not
 * made yet, or it is no e-invoice, with the reason.
 */
export const readInvoiceXml = async (
  container: MedusaContainer,
  id: string
): Promise<InvoiceXml> => {
  const invoice = await findDocument(container, id)
  const { content } = await readInvoicePdf(container, invoice)
  const xml = await readEmbeddedXml(content)
  if (xml === null) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `${invoice.number} has no XML. ${await whyNot(invoice.snapshot)}`
    )
  }
  return { filename: `${invoice.number}.xml`, xml }
}
