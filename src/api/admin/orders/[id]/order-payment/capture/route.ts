import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"

import { captureOrderPaymentWorkflow } from "../../../../../../workflows/order-payment/capture-order-payment"
import { answerRefusal } from "../../../../payment-outcomes"
import { staffActor } from "../../../../staff-actor"
import type { CaptureBody } from "../../../validators"
import { readOrderPayment } from "../../../../../../workflows/order-payment/reading/read-order-payment"

/** Takes money that is held for the order: that amount only. */
export const POST = async (
  req: AuthenticatedMedusaRequest<z.infer<typeof CaptureBody>>,
  res: MedusaResponse
): Promise<void> => {
  const order_id = req.params.id
  const { result } = await captureOrderPaymentWorkflow(req.scope).run({
    input: { order_id, ...req.validatedBody, actor: staffActor(req) },
  })
  if (!answerRefusal(res, result.outcome)) {
    res
      .status(200)
      .json({ order_payment: await readOrderPayment(req.scope, order_id) })
  }
}
