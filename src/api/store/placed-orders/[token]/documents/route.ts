import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { readShopperDocuments } from "../../../../../workflows/invoice/access/shopper-documents"
import { resolveOrderToken } from "../../../../../workflows/order-payment/resolve-order-token"

/** Invoices and credit notes of the order that the signed token names. */
export const GET = async (
  req: MedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  const orderId = await resolveOrderToken(req.scope, req.params.token)
  res.status(200).json(await readShopperDocuments(req.scope, orderId))
}
