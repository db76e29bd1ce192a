import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"

import { refundOrderPaymentWorkflow } from "../../../../../../workflows/order-payment/refund-order-payment"
import { answerRefusal } from "../../../../payment-outcomes"
import { staffActor } from "../../../../staff-actor"
import type { RefundBody } from "../../../validators"
import { readOrderPayment } from "../../../../../../workflows/order-payment/reading/read-order-payment"

/**
 * Gives money of the order back. 202 when the payment service does not answer:
 * the refund is written down and is tried again by itself.
 */
export const POST = async (
  req: AuthenticatedMedusaRequest<z.infer<typeof RefundBody>>,
  res: MedusaResponse
): Promise<void> => {
  const order_id = req.params.id
  const { result } = await refundOrderPaymentWorkflow(req.scope).run({
    input: { order_id, ...req.validatedBody, actor: staffActor(req) },
  })
  if (!answerRefusal(res, result.outcome)) {
    const order_payment = await readOrderPayment(req.scope, order_id)
    const status = result.outcome === "refund_pending" ? 202 : 200
    res.status(status).json({ order_payment })
  }
}
