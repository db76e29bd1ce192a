import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

import { findDocuments } from "../workflows/invoice/find-invoice"
import {
  readInvoicePdf,
  type InvoiceFileRef,
} from "../workflows/invoice/read-invoice-pdf"
import { sendFile } from "./send-file"

/**
 * Answers with a PDF, for saving. The caller has made sure that the asker may
 * see the document.
 *
 * @throws MedusaError NOT_FOUND while it is not made yet.
 */
export const sendPdf = async (
  req: MedusaRequest,
  res: MedusaResponse,
  document: InvoiceFileRef
): Promise<void> => {
  const { filename, mimeType, content } = await readInvoicePdf(
    req.scope,
    document
  )
  sendFile(res, { filename, type: mimeType }, content)
}

/**
 * Answers with the PDF of one of an order's documents. The caller has made sure
 * that the asker may see the order.
 *
 * @throws MedusaError NOT_FOUND when the order has no such document, or no PDF.
 */
export const sendDocumentPdf = async (
  req: MedusaRequest,
  res: MedusaResponse,
  orderId: string,
  documentId: string
): Promise<void> => {
  const documents = await findDocuments(req.scope, orderId)
  const document = documents.find(({ id }) => id === documentId)
  if (!document) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "This order has no such document."
    )
  }
  await sendPdf(req, res, document)
}
