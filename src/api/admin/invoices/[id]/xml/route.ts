import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { sendInvoiceXml } from "../../../../invoice-xml-response"

/** The XML of an invoice or credit note that is an e-invoice, for staff. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  await sendInvoiceXml(req, res, req.params.id)
}
