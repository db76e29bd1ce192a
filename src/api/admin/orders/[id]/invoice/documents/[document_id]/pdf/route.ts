import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { sendDocumentPdf } from "../../../../../../../invoice-pdf-response"

/** One of an order's documents as PDF, for staff. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  const { id, document_id } = req.params
  await sendDocumentPdf(req, res, id, document_id)
}
