import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import {
  findDocuments,
  presentDocument,
} from "../../../../../workflows/invoice/find-invoice"
import { resolveOrderToken } from "../../../../../workflows/order-payment/resolve-order-token"

/** Invoices and credit notes of the order that the signed token names. */
export const GET = async (
  req: MedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  const orderId = await resolveOrderToken(req.scope, req.params.token)
  const found = await findDocuments(req.scope, orderId)
  const documents = found.map((each) => presentDocument(each, found))
  res.status(200).json({ documents })
}
