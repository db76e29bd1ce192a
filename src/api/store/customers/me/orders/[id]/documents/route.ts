import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { readShopperDocuments } from "../../../../../../../workflows/invoice/access/shopper-documents"

/** Invoices and credit notes of an order of the signed-in customer. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  res.status(200).json(await readShopperDocuments(req.scope, req.params.id))
}
