import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { resolveOrderToken } from "../../../../../../workflows/order-payment/resolve-order-token"
import { redirectToInvoice } from "../../../../../document-response"

/** Sends on to the XML of the invoice of the order that the signed token names. */
export const GET = async (
  req: MedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  const orderId = await resolveOrderToken(req.scope, req.params.token)
  await redirectToInvoice(req, res, orderId, "xml")
}
