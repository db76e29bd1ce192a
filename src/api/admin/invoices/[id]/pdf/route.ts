import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { pdfFileName } from "../../../../../workflows/invoice/pdf-file-name"
import { readDocumentPdf } from "../../../../../workflows/invoice/documents/read-document-pdf"
import { sendFile } from "../../../../send-file"

/** The PDF of a document, for staff. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  const { number, content } = await readDocumentPdf(req.scope, req.params.id)
  sendFile(
    res,
    { filename: pdfFileName(number), type: "application/pdf" },
    content
  )
}
