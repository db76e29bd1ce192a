import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { settleOrderWorkflow } from "../../../../../../workflows/order-payment/settle-order"
import { readOrderPayment } from "../../../../../../workflows/order-payment/reading/read-order-payment"

/** Asks the payment service what is true of the order, now. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  const order_id = req.params.id
  await settleOrderWorkflow(req.scope).run({ input: { order_id } })
  res
    .status(200)
    .json({ order_payment: await readOrderPayment(req.scope, order_id) })
}
