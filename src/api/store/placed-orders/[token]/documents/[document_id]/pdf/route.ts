import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { resolveOrderToken } from "../../../../../../../workflows/order-payment/resolve-order-token"
import { sendDocumentPdf } from "../../../../../../invoice-pdf-response"

/** A document of the order that the signed token names, as PDF. */
export const GET = async (
  req: MedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  const { token, document_id } = req.params
  const orderId = await resolveOrderToken(req.scope, token)
  await sendDocumentPdf(req, res, orderId, document_id)
}
