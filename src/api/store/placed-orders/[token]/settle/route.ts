import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { resolveOrderToken } from "../../../../../workflows/order-payment/resolve-order-token"
import { settleOrderWorkflow } from "../../../../../workflows/order-payment/settle-order"
import { readPlacedOrder } from "../../read-placed-order"

/** Asks the payment service what is true and answers the order afterwards. */
export const POST = async (
  req: MedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  const order_id = await resolveOrderToken(req.scope, req.params.token)
  await settleOrderWorkflow(req.scope).run({ input: { order_id } })
  res.status(200).json({ order: await readPlacedOrder(req.scope, order_id) })
}
