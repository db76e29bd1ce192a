import type { MedusaContainer } from "@medusajs/framework/types"

import { INVOICE_MODULE } from "../../../modules/invoice"
import type { InvoiceModuleService } from "../../../modules/invoice/service"
import { readInvoicePdf } from "../read-invoice-pdf"

/**
 * The PDF of an invoice or credit note.
 *
 * @throws MedusaError NOT_FOUND where there is none, or none yet.
 */
export const readDocumentPdf = async (
  container: MedusaContainer,
  id: string
): Promise<{ number: string; content: Buffer }> => {
  const { number, file_id, pdf_sha256 } = await container
    .resolve<InvoiceModuleService>(INVOICE_MODULE)
    .retrieveInvoice(id, { select: ["number", "file_id", "pdf_sha256"] })
  const file = { number, file_id, pdf_sha256 }
  const { content } = await readInvoicePdf(container, file)
  return { number, content }
}
