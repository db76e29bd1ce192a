import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { readOrderPayment } from "../../../../../workflows/order-payment/reading/read-order-payment"

/** Where the money of an order stands; null for an order from elsewhere. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  res
    .status(200)
    .json({ order_payment: await readOrderPayment(req.scope, req.params.id) })
}
