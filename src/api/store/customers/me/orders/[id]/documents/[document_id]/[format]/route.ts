import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { sendOrderDocument } from "../../../../../../../../document-response"

/** A document of an order of the signed-in customer: `pdf` or `xml`. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  const { id, document_id, format } = req.params
  await sendOrderDocument(req, res, id, { id: document_id, format })
}
