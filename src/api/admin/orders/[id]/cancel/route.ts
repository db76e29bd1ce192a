import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { cancelOrderPaymentWorkflow } from "../../../../../workflows/order-payment/cancel-order-payment"
import { answerRefusal } from "../../../payment-outcomes"
import { staffActor } from "../../../staff-actor"

/**
 * Replaces core's route, which would leave the payment page open, keep the
 * coupons used, and cancel although held money could not be let go.
 */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  const { result } = await cancelOrderPaymentWorkflow(req.scope).run({
    input: {
      order_id: req.params.id,
      reason: "staff",
      actor: staffActor(req),
    },
  })
  if (answerRefusal(res, result.outcome)) {
    return
  }
  const { data } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order",
      fields: req.queryConfig.fields,
      filters: { id: req.params.id },
    })
  res.status(200).json({ order: data[0] })
}
