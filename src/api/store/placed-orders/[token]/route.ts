import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { resolveOrderToken } from "../../../../workflows/order-payment/resolve-order-token"
import { readPlacedOrder } from "../read-placed-order"

/** The order that the signed token names. */
export const GET = async (
  req: MedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  const orderId = await resolveOrderToken(req.scope, req.params.token)
  res.status(200).json({ order: await readPlacedOrder(req.scope, orderId) })
}
