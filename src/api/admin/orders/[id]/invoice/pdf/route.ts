import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { sendInvoicePdf } from "../../../../../invoice-pdf-response"

/** The invoice of an order as PDF, for staff. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  await sendInvoicePdf(req, res, req.params.id)
}
