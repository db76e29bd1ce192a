import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { resolveOrderToken } from "../../../../../workflows/order-payment/resolve-order-token"
import { sendInvoicePdf } from "../../../../invoice-pdf-response"

/** The invoice of the order that the signed token names, as PDF. */
export const GET = async (
  req: MedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  const orderId = await resolveOrderToken(req.scope, req.params.token)
  await sendInvoicePdf(req, res, orderId)
}
