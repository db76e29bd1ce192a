import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { sendPdf } from "../../../../../invoice-pdf-response"
import { requireInvoice } from "../../../../../require-invoice"

/** The invoice of an order as PDF, for staff. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  await sendPdf(req, res, await requireInvoice(req.scope, req.params.id))
}
