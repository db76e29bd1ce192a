import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"

import { acknowledgeAttentionWorkflow } from "../../../../../../workflows/order-payment/acknowledge-attention"
import { staffActor } from "../../../../staff-actor"
import type { AcknowledgeBody } from "../../../validators"
import { readOrderPayment } from "../../../../../../workflows/order-payment/reading/read-order-payment"

/** Notes that staff have looked after a matter of the order. */
export const POST = async (
  req: AuthenticatedMedusaRequest<z.infer<typeof AcknowledgeBody>>,
  res: MedusaResponse
): Promise<void> => {
  const order_id = req.params.id
  const { entry_id } = req.validatedBody
  await acknowledgeAttentionWorkflow(req.scope).run({
    input: { order_id, entry_id, actor: staffActor(req) },
  })
  res
    .status(200)
    .json({ order_payment: await readOrderPayment(req.scope, order_id) })
}
