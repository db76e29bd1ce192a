import type { MedusaContainer } from "@medusajs/framework/types"

import { INVOICE_MODULE } from "../../../modules/invoice"
import type { InvoiceModuleService } from "../../../modules/invoice/service"
import { readInvoicePdf, type InvoiceFileRef } from "../read-invoice-pdf"

/**
 * Where the PDF of an invoice or credit note lies.
 *
 * @throws MedusaError NOT_FOUND where there is no such document.
 */
export const readDocument = async (
  container: MedusaContainer,
  id: string
): Promise<InvoiceFileRef> => {
  const { number, file_id, pdf_sha256 } = await container
    .resolve<InvoiceModuleService>(INVOICE_MODULE)
    .retrieveInvoice(id, { select: ["number", "file_id", "pdf_sha256"] })
  return { number, file_id, pdf_sha256 }
}

/**
 * The PDF of an invoice or credit note.
 *
 * @throws MedusaError NOT_FOUND where there is none, or none yet.
 */
export const readDocumentPdf = async (
  container: MedusaContainer,
  id: string
): Promise<{ number: string; content: Buffer }> => {
  const document = await readDocument(container, id)
  const { content } = await readInvoicePdf(container, document)
  return { number: document.number, content }
}
