import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { fileNameOf } from "../../../../../workflows/invoice/documents/export-zip"
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
    { filename: fileNameOf(number), type: "application/pdf" },
    content
  )
}
